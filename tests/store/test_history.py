"""Git is asked what it remembers, safely: nothing is written, fetched or obeyed."""

import os
import shutil
import subprocess
from datetime import date, timedelta

import pytest

from crmplan.language import CrmplanError
from crmplan.plan.samples import FRAME
from crmplan.store.history import History
from crmplan.store.project import Project
from tests.repositories import Repository, git

LARGEST = 1024 * 1024


@pytest.fixture(autouse=True)
def alone(monkeypatch):
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("TZ", "UTC")


@pytest.fixture
def repository(tmp_path):
    made = Repository(tmp_path / "un repositorio «ñandú» -x")
    made.write(FRAME)
    made.commit("2003-06-01", "Anotar el plan", tag="v1")
    made.write(FRAME.replace("Octubre", "Diciembre"))
    made.write("receiving: x\n", "visas/GT.yaml")
    made.commit("2003-10-15", "Aplazar")
    return made


def refused(call, *words):
    with pytest.raises(CrmplanError) as caught:
        call(*words)
    assert caught.value.exit_code == 2
    return caught.value.key


def test_a_tag_a_branch_and_a_name_are_revisions(repository):
    history = History(repository.data)
    first = history.commit("v1")
    assert (first.on, first.author, first.subject) == (
        date(2003, 6, 1), "Secretaría", "Anotar el plan",
    )  # fmt: skip
    assert first.first
    assert not history.commit("main").first
    assert history.commit(first.id[:7]) == history.commit("HEAD~1") == first


@pytest.mark.parametrize(
    "word",
    ["", "v2", "--output=x", "-", "HEAD~9", "HEAD:data", "v1..main", "\0", "x\ny", "$(touch x)"],
)
def test_what_is_no_revision_is_refused(repository, word):
    assert refused(History(repository.data).commit, word) == "git-revision"
    assert sorted(path.name for path in repository.root.iterdir()) == [".git", "data"]


def test_the_commit_of_a_day_is_the_last_one_up_to_its_end(repository):
    history = History(repository.data)
    subjects = [
        commit and commit.subject
        for commit in map(
            history.commit_on,
            (date(1, 1, 1), date(2003, 5, 31), date(2003, 6, 1), date(2003, 10, 14),
             date(2003, 10, 15), date(9999, 12, 31)),
        )
    ]  # fmt: skip
    assert subjects == [None, None, "Anotar el plan", "Anotar el plan", "Aplazar", "Aplazar"]


def test_files_are_read_as_a_commit_has_them(repository):
    history = History(repository.data)
    then = Project(repository.data, place=history.snapshot(history.commit("v1")))
    assert then.files() == ["workplan.yaml"]
    assert then.plan().sound is not None
    assert then.plan().source.text == FRAME  # type: ignore[union-attr]
    now = Project(repository.data, place=history.snapshot(history.commit("HEAD")))
    assert now.files() == ["workplan.yaml", "visas/GT.yaml"]
    assert now.shown("workplan.yaml") == f"{history.commit('HEAD').short}:data/workplan.yaml"


def test_the_data_may_be_the_whole_repository_or_deep_inside(tmp_path):
    for where in (".", "a/b/c"):
        made = Repository(tmp_path / where.replace("/", "-") / "r", where)
        made.write(FRAME)
        made.commit("2003-06-01")
        history = History(made.data)
        assert history.snapshot(history.commit("HEAD")).holds("workplan.yaml")


def test_links_large_files_and_directories_of_a_commit_are_told(repository):
    data = repository.data
    (data / "real.yaml").write_text(FRAME, encoding="utf-8")
    (data / "in.yaml").symlink_to("real.yaml")
    (data / "out.yaml").symlink_to("../../etc/passwd")
    (data / "root.yaml").symlink_to("/etc/passwd")
    (data / "loop.yaml").symlink_to("loop.yaml")
    (data / "none.yaml").symlink_to("nothing.yaml")
    repository.commit("2003-11-01")
    history = History(data)
    snapshot = history.snapshot(history.commit("HEAD"))
    assert snapshot.content("in.yaml", LARGEST) == FRAME.encode()
    codes = {
        name: snapshot.content(name, 10)[0]
        for name in ("out.yaml", "root.yaml", "loop.yaml", "none.yaml", "visas", "real.yaml", "x")
    }
    assert codes == {
        "out.yaml": "too-large",  # even a link is read no further than is allowed
        "root.yaml": "too-large",
        "loop.yaml": "link-broken",
        "none.yaml": "too-large",
        "visas": "not-a-file",
        "real.yaml": "too-large",
        "x": "file-missing",
    }
    assert snapshot.content("out.yaml", LARGEST)[0] == "link-outside"
    assert snapshot.content("root.yaml", LARGEST)[0] == "link-outside"
    assert snapshot.content("none.yaml", LARGEST)[0] == "link-broken"


def test_a_commit_without_the_data_is_told(repository):
    git(repository.root, "checkout", "-q", "--orphan", "otra")
    git(repository.root, "rm", "-rfq", ".")
    (repository.root / "LEEME").write_text("x", encoding="utf-8")
    name = repository.commit("2003-11-01")
    git(repository.root, "checkout", "-q", "main")
    history = History(repository.data)
    assert refused(history.snapshot, history.commit(name)) == "git-no-data"


def test_outside_a_repository_is_told(tmp_path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert refused(History, tmp_path) == "git-none"


def test_a_repository_without_commits_has_no_history(tmp_path):
    history = History(Repository(tmp_path).data)
    assert history.head() is None
    assert history.commit_on(date(2026, 1, 1)) is None
    assert refused(history.commit, "HEAD") == "git-revision"


def test_where_there_is_no_git_is_told(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert refused(History, repository.data) == "git-missing"


def test_a_shallow_clone_says_that_it_is_one(repository, tmp_path):
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{repository.root}", "copia")
    history = History(tmp_path / "copia" / "data")
    assert history.commit("HEAD").first
    assert refused(history.commit, "v1") == "git-shallow"
    assert refused(history.commit_on, date(2003, 6, 1)) == "git-shallow"
    assert history.commit_on(date(2003, 10, 15)) is not None


def test_the_commits_that_changed_some_lines(repository):
    history = History(repository.data)
    lines = FRAME.splitlines()
    cell = next(n for n, line in enumerate(lines, 1) if "Octubre" in line)
    head = history.commit("HEAD")
    changed = history.of_lines(head, "workplan.yaml", cell, cell)
    assert [commit.subject for commit in changed] == ["Aplazar", "Anotar el plan"]
    kept = history.of_lines(head, "workplan.yaml", 1, 1)
    assert [commit.subject for commit in kept] == ["Anotar el plan"]


def test_settings_that_run_programs_are_not_obeyed(repository, monkeypatch):
    trap = repository.root.parent / "trampa"
    script = repository.root.parent / "programa"
    script.write_text(f"#!/bin/sh\ntouch '{trap}'\ncat\n", encoding="utf-8")
    script.chmod(0o755)
    for name in (
        "core.fsmonitor", "core.pager", "pager.log", "diff.external", "gpg.program",
        "core.sshCommand", "diff.yaml.textconv", "core.editor",
    ):  # fmt: skip
        git(repository.root, "config", name, str(script))
    git(repository.root, "config", "log.showSignature", "true")
    (repository.root / ".gitattributes").write_text("*.yaml diff=yaml\n", encoding="utf-8")
    for name in ("GIT_EXTERNAL_DIFF", "GIT_PAGER", "GIT_SSH_COMMAND", "GIT_ASKPASS"):
        monkeypatch.setenv(name, str(script))
    history = History(repository.data)
    head = history.commit("HEAD")
    assert len(history.of_lines(head, "workplan.yaml", 1, 200)) == 2
    assert history.snapshot(head).holds("workplan.yaml")
    assert not trap.exists()


def test_an_environment_that_points_elsewhere_is_left_out(repository, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "otro.git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(tmp_path))
    assert History(repository.data).commit("v1").subject == "Anotar el plan"


def test_nothing_is_written(repository):
    def state():
        shown = subprocess.run(
            ["find", ".", "-type", "f", "-printf", "%p %s %T@ %i\n"],
            cwd=repository.root, capture_output=True, text=True, check=True,
        )  # fmt: skip
        return sorted(shown.stdout.splitlines())

    before = state()
    history = History(repository.data)
    head = history.commit("HEAD")
    history.commit_on(date(2003, 6, 1))
    history.of_lines(head, "workplan.yaml", 1, 5)
    history.snapshot(head).content("workplan.yaml", LARGEST)
    assert state() == before


# Whatever a user's git is set to, the answers are the same.


BENT = {
    "log": {
        "i18n.logOutputEncoding": "ISO-8859-1",
        "i18n.commitEncoding": "ISO-8859-1",
        "log.date": "relative",
        "log.decorate": "full",
        "log.abbrevCommit": "true",
        "log.showSignature": "true",
        "log.showRoot": "false",
        "log.follow": "true",
        "log.diffMerges": "combined",
        "format.pretty": "oneline",
        "mailmap.file": "nombres",
        "core.abbrev": "4",
    },
    "encoding": {"i18n.logOutputEncoding": "UTF-16"},
    "diff": {
        "diff.algorithm": "patience",
        "diff.context": "9",
        "diff.interHunkContext": "9",
        "diff.noprefix": "true",
        "diff.mnemonicPrefix": "true",
        "diff.relative": "true",
        "diff.renames": "false",
        "diff.renameLimit": "1",
        "diff.suppressBlankEmpty": "true",
        "diff.orderFile": "no-existe",
        "diff.external": "false",
        "diff.de-prueba.textconv": "false",
        "core.attributesFile": "atributos",
        "core.bigFileThreshold": "1",
    },
    "blame": {"blame.ignoreRevsFile": ".git-blame-ignore-revs"},
    "looks": {
        "color.ui": "always",
        "color.diff": "always",
        "core.quotePath": "true",
        "core.pager": "false",
        "status.showUntrackedFiles": "no",
        "status.short": "true",
        "status.branch": "true",
    },
}


def answers(repository):
    """All that is asked of git, of a history with a merge and a renamed folder."""
    history = History(repository.data)
    head = history.head()
    assert head is not None
    files = history.snapshot(history.commit("v1")).content("workplan.yaml", LARGEST)
    days = [date(2003, 6, 1), date(2003, 9, 1), date(2003, 12, 31)]
    return (
        history.touched(head, "workplan.yaml"),
        history.of_lines(head, "workplan.yaml", 22, 26),
        list(map(history.commit_on, days)),
        (history.before(head), history.altered(), history.shallow, files),
    )


@pytest.fixture
def eventful(tmp_path):
    """A history with a merge, a renamed folder, a name with an Ñ, and a file not committed."""
    made = Repository(tmp_path / "repositorio", "datos")
    made.write(FRAME)
    made.commit("2003-06-01", "Añadir el plan", tag="v1")
    git(made.root, "config", "user.name", "Secretaría Técnica Ñ")
    git(made.root, "checkout", "-q", "-b", "otra")
    made.write(FRAME.replace("Octubre", "Diciembre"))
    made.commit("2003-10-15", "Aplazar")
    git(made.root, "checkout", "-q", "main")
    made.write(FRAME.replace("puntos focales", "puntos de contacto"))
    made.commit("2003-10-16", "Corregir")
    git(made.root, "merge", "-q", "--no-ff", "-m", "Reunir", "otra", day="2003-10-17")
    git(made.root, "mv", "datos", "data")
    made.data = made.root / "data"
    made.commit("2003-11-01", "Cambiar el nombre de la carpeta")
    (made.data / "nota.txt").write_text("Nueva.", encoding="utf-8")
    return made


@pytest.mark.parametrize("bent", BENT)
@pytest.mark.parametrize("everywhere", [True, False])
def test_no_setting_of_a_user_bends_what_git_answers(
    eventful, bent, everywhere, tmp_path, monkeypatch
):
    straight = answers(eventful)
    (eventful.root / "nombres").write_text("Otra <st@example.org>\n", encoding="utf-8")
    (eventful.root / "atributos").write_text("*.yaml -text diff=de-prueba\n", encoding="utf-8")
    user = tmp_path / "gitconfig"
    where = ("--file", str(user)) if everywhere else ()
    for name, value in BENT[bent].items():
        git(eventful.root, "config", *where, name, value)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(user))
    assert answers(eventful) == straight


def test_no_environment_bends_what_git_answers(eventful, monkeypatch):
    straight = answers(eventful)
    for name, value in {
        "GIT_DIFF_OPTS": "--unified=9",
        "GIT_EXTERNAL_DIFF": "false",
        "GIT_GLOB_PATHSPECS": "1",
        "GIT_TRACE": "1",
        "GIT_AUTHOR_NAME": "",
        "LANGUAGE": "es",
        "LC_ALL": "es_ES.UTF-8",
        "TZ": "Pacific/Kiritimati",
    }.items():
        monkeypatch.setenv(name, value)
    assert answers(eventful) == straight


def test_each_line_is_of_the_last_change_wherever_it_was_made(eventful):
    history = History(eventful.data)
    head = history.head()
    assert head is not None
    lines = dict(zip(FRAME.splitlines(), history.touched(head, "workplan.yaml"), strict=True))
    assert lines["plan:"] == (1, date(2003, 6, 1))
    assert lines["            text: Crear puntos focales"][1] == date(2003, 10, 16)
    merged, on = lines["            calendar: Octubre 2003"]
    assert on == date(2003, 10, 17)  # the merge's, on the line of those who had not seen it
    assert merged == max(number for number, _ in lines.values())


def test_a_line_that_was_taken_out_counts_as_a_change_of_its_record(repository):
    before = "                text: Se pidió a las partes su lista.\n"
    repository.write(FRAME.replace(before, ""))
    repository.commit("2003-11-01")
    history = History(repository.data)
    head = history.head()
    assert head is not None
    lines = history.touched(head, "workplan.yaml")
    assert [on for _, on in lines].count(date(2003, 11, 1)) == 2  # and the word written otherwise
    assert lines[FRAME.splitlines().index(before.rstrip()) - 1][1] == date(2003, 11, 1)


def test_before_its_folder_was_renamed_the_data_are_where_they_were(eventful):
    history = History(eventful.data)
    first = history.commit("v1")
    assert history.snapshot(first).shown("workplan.yaml").endswith(":datos/workplan.yaml")
    assert history.content(first.id, "workplan.yaml") == FRAME.encode()


def test_replaced_and_grafted_commits_are_told_as_they_were_made(eventful):
    straight = answers(eventful)
    root = eventful.root
    first = git(root, "rev-parse", "v1")
    other = git(root, "commit-tree", "-m", "Falso", f"{first}^{{tree}}", day="2001-01-01")
    git(root, "replace", first, other)
    assert answers(eventful) == straight
    git(root, "replace", "-d", first)
    (root / ".git" / "info" / "grafts").write_text(git(root, "rev-parse", "HEAD") + "\n")
    assert answers(eventful) == straight


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("1066262400 -0600", date(2003, 10, 15)),  # midnight in London, the evening before there
        ("1066262400 +1400", date(2003, 10, 16)),
        ("1066262400 +5180", date(2003, 10, 18)),  # no zone of this world
        ("1066262400 -9999", date(2003, 10, 11)),
        ("253402300800 +0000", date.max),
        ("ayer", date(1970, 1, 1)),
    ],
)
def test_a_commit_is_of_the_day_where_it_was_made_however_odd_the_zone(repository, moment, day):
    tree = git(repository.root, "rev-parse", "HEAD^{tree}")
    who = f"A <a@example.org> {moment}"
    commit = f"tree {tree}\nauthor {who}\ncommitter {who}\n\nPlan\n"
    made = subprocess.run(
        ["git", "hash-object", "-t", "commit", "-w", "--literally", "--stdin"],
        cwd=repository.root, input=commit, capture_output=True, text=True, check=True,
    )  # fmt: skip
    git(repository.root, "checkout", "-q", made.stdout.strip())
    history = History(repository.data)
    head = history.head()
    assert head is not None
    assert (head.on, head.written) == (day, day)
    if date(1970, 1, 1) < day < date.max:
        assert history.commit_on(day) == head
        assert history.commit_on(day - timedelta(days=1)) is None
    assert {on for _, on in history.touched(head, "workplan.yaml")} == {day}


def test_a_repository_of_another_user_is_told_with_what_git_asks_for(
    repository, monkeypatch, tmp_path
):
    real = shutil.which("git")
    asked = tmp_path / "bin" / "git"
    asked.parent.mkdir()
    line = f'GIT_TEST_ASSUME_DIFFERENT_OWNER=1 exec "{real}" "$@"'  # as git tries it itself
    asked.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    asked.chmod(0o755)
    monkeypatch.setenv("PATH", f"{asked.parent}:{os.environ['PATH']}")
    assert refused(History, repository.data) == "git-distrusted"
