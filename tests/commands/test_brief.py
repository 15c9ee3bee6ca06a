"""`crmplan brief` as a secretariat uses it: one page, a file, a folder of them."""

import json
import re
import shutil
import subprocess

import docx
import pytest

from tests.running import DATA, run

DAY = "2003-10-15"
MEMBERS = ["BZ", "CA", "CR", "DO", "GT", "HN", "MX", "NI", "PA", "SV", "US"]


def test_a_folder_gets_a_page_for_every_member(tmp_path):
    folder = tmp_path / "notas"
    shown = run("brief", "--all", "-o", str(folder), "--as-of", DAY)
    assert (shown.returncode, shown.stdout) == (0, "")
    assert "Escritos 11 archivos" in shown.stderr
    assert sorted(path.name for path in folder.iterdir()) == [f"nota-{c}.md" for c in MEMBERS]
    page = (folder / "nota-HN.md").read_text(encoding="utf-8")
    assert page.startswith("# Nota informativa: Honduras (HN)\n")
    assert page == run("brief", "HN", "--format", "md", "--as-of", DAY).stdout


def test_a_file_gets_the_page_in_the_format_of_its_name(tmp_path):
    target = tmp_path / "hn.md"
    shown = run("brief", "hn", "-o", str(target), "--as-of", DAY, "--lang", "en")
    assert shown.returncode == 0
    assert target.read_text(encoding="utf-8").startswith("# Brief: Honduras (HN)\n")


def test_a_page_may_be_sent_as_word(tmp_path):
    target = tmp_path / "hn.docx"
    assert run("brief", "HN", "-o", str(target), "--as-of", DAY).returncode == 0
    heading, *_ = docx.Document(str(target)).paragraphs
    assert heading.text == "Nota informativa: Honduras (HN)"


def test_nothing_is_written_among_the_data():
    shown = run("brief", "--all", "-o", str(DATA / "notas"), "--as-of", DAY)
    assert shown.returncode != 0
    assert not (DATA / "notas").exists()


def test_every_party_has_a_page_for_machines():
    for party in (*MEMBERS, "PPT", "ST", "RROCM", "OCAM"):
        shown = run("brief", party, "--as-of", DAY, "--format", "json")
        items = json.loads(shown.stdout)["items"]
        assert {item["party"] for item in items} == {party}
    assert [item["id"] for item in items if item["section"] == "named"] == ["1.2.2"]


def test_somebody_must_be_named_and_known():
    nobody = run("brief")
    assert (nobody.returncode, nobody.stdout) == (2, "")
    assert "indique una parte" in nobody.stderr
    assert run("brief", "members").returncode == 2
    assert run("brief", "MX", "--all", "-o", "x").returncode == 2
    assert "indique la carpeta con -o" in run("brief", "--all").stderr
    stranger = run("brief", "MZ")
    assert stranger.returncode == 2
    assert "¿Quiso decir" in stranger.stderr


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
@pytest.mark.parametrize(("language", "day"), [("es", DAY), ("en", "2004-07-01")])
def test_every_party_of_the_real_plan_gets_one_page_of_paper(language, day, tmp_path):
    parties = (*MEMBERS, "PPT", "ST", "RROCM", "OCAM")
    for party in parties:
        target = tmp_path / f"{party}.docx"
        run("brief", party, "-o", str(target), "--as-of", day, "--lang", language)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    papers = [str(path) for path in sorted(tmp_path.glob("*.docx"))]
    words = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*words, *papers], capture_output=True, check=True, timeout=120)
    sheets = {
        path.stem: len(re.findall(rb"/Type\s*/Page\b", path.read_bytes()))
        for path in tmp_path.glob("*.pdf")
    }
    assert sheets == dict.fromkeys(parties, 1)
