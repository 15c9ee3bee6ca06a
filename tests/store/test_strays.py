"""What stands among the data and is not read is told, with the name it should have."""

import pytest

from crmplan.language import Language
from crmplan.plan.samples import FRAME
from crmplan.records.wording import remedy
from crmplan.store.findings import check
from crmplan.store.history import History
from crmplan.store.project import Project
from crmplan.visas.samples import FRAME as VISAS_FRAME
from tests.repositories import Repository
from tests.running import run


@pytest.fixture
def data(tmp_path):
    directory = tmp_path / "data"
    directory.mkdir()
    put(directory, "workplan.yaml", FRAME)
    put(directory, "visas/GT.yaml", VISAS_FRAME)
    return directory


def put(directory, name, text=""):
    path = directory / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def strays(directory):
    problems = check(Project(directory)).problems
    start = len(f"{directory.as_posix()}/")
    return {problem.mark.path[start:]: problem.values.get("near") for problem in problems}


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("workplan-2004.yaml", None),
        ("plan.yaml", None),
        ("workplan.yaml.bak", None),  # the plan is there: this is another
        ("consuls.yml", "consuls.yaml"),
        ("consuls.yaml.txt", "consuls.yaml"),
        ("Consuls.yaml", "consuls.yaml"),
        ("consules.yaml", "consuls.yaml"),
        ("consuls", "consuls.yaml"),
        ("contacts.yaml", None),
        ("visas.csv", None),
        ("visas/hn.yml", "visas/HN.yaml"),
        ("visas/HN.yaml.txt", "visas/HN.yaml"),
        ("visas/2003/HN.yaml", None),
        ("Visas/HN.yaml", "visas/HN.yaml"),
        ("visa/HN.yaml", "visas/HN.yaml"),
        ("viejo/2002/otro.YAML", None),
    ],
)
def test_what_looks_like_data_and_is_not_read_is_told(data, name, near):
    put(data, name, "plan: [\n")
    assert strays(data) == {name: near}


@pytest.mark.parametrize(
    "name",
    [
        "README.md", ".git/config.yaml", ".workplan.yaml.swp", "schemas/plan.yaml",
        "received/MX.yaml", "practices/HN.yaml", "acta.pdf", "visas/LEEME.txt", "visado.txt",
    ],
)  # fmt: skip
def test_what_is_no_data_is_let_alone(data, name):
    put(data, name)
    assert strays(data) == {}


def test_the_file_to_which_a_link_leads_is_read(data):
    (data / "consuls.yaml").symlink_to("registros.yaml")
    put(data, "registros.yaml", "posts: []\n")
    (data / "otro.yaml").symlink_to("workplan.yaml")
    assert strays(data) == {}


def test_a_link_to_a_folder_is_not_followed(data):
    (data / "otra").symlink_to(".")
    assert strays(data) == {}


def test_a_file_in_the_place_of_the_folder_of_visas_is_an_error_everywhere(data):
    (data / "visas" / "GT.yaml").unlink()
    (data / "visas").rmdir()
    put(data, "visas", VISAS_FRAME)
    (problem,) = check(Project(data)).problems
    assert problem.code == "not-a-folder"
    assert "visas/" in remedy(problem, Language.ES)
    assert "1 error" in run("visas", "clock", data=data).stderr


def test_a_commit_is_looked_at_as_the_directory_is(tmp_path):
    made = Repository(tmp_path / "repositorio")
    made.write(FRAME)
    made.write("lists: []\n", "consuls.yml")
    made.write("", "README.md")
    made.write("", ".oculta/x.yaml")
    (made.data / "enlace.yaml").symlink_to("workplan.yaml")
    made.commit("2003-06-01")
    history = History(made.data)
    head = history.head()
    assert head is not None
    found = check(Project(made.data, place=history.snapshot(head))).problems
    assert [(each.code, each.mark.path) for each in found] == [
        ("file-stray", f"{head.short}:data/consuls.yml")
    ]
