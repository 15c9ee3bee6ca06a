"""Papers in the office's own Word document: its styles, header and footer, and none of its text."""

import io
import zipfile

import docx
import pytest
from docx.shared import Cm, Pt

from tests.running import run

DAY = "2003-10-15"


def office(path, *, lacking=()):
    """A document with a header, a footer, styles and a sheet of its own."""
    made = docx.Document()
    for name in lacking:
        made.styles[name].delete()
    section = made.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = Cm(3)
    section.header.paragraphs[0].text = "Secretaría"
    section.footer.paragraphs[0].text = "Dirección"
    made.styles["Normal"].font.name = "Georgia"
    made.styles["Normal"].font.size = Pt(12)
    made.add_paragraph("Texto de muestra.")
    made.save(str(path))
    return path


def as_template(path, kind):
    """The same file as Word saves it for a template (.dotx), or with macros (.docm)."""
    made = path.with_name(f"{path.stem}-{kind}.dotx")
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            told = old.read(name)
            if name == "[Content_Types].xml":
                told = told.replace(b"wordprocessingml.document.main", kind.encode())
            new.writestr(name, told)
    return made


def written(tmp_path, *words, template, **more):
    target = tmp_path / "papel.docx"
    done = run(*words, "--as-of", DAY, "-o", str(target), "--template", str(template), **more)
    assert (done.returncode, done.stderr.count("\n")) == (0, 1)
    return docx.Document(str(target))


@pytest.mark.parametrize("words", [("brief", "HN"), ("report",), ("changes", "--from", "crm-8")])
def test_a_paper_keeps_header_footer_styles_and_sheet(words, tmp_path):
    made = written(tmp_path, *words, template=office(tmp_path / "membrete.docx"))
    first, *others = made.sections
    assert first.header.paragraphs[0].text == "Secretaría"
    assert [each.text for each in first.footer.paragraphs] == ["Dirección"]
    assert all(each.header.is_linked_to_previous for each in others)
    assert {round(min(each.page_width, each.page_height).cm, 1) for each in made.sections} == {21}
    assert {round(each.left_margin.cm, 1) for each in made.sections} == {3}
    assert (made.styles["Normal"].font.name, made.styles["Normal"].font.size) == ("Georgia", Pt(12))
    assert made.styles["crmplan Cell"].font.name is None  # that of the office
    assert "Texto de muestra." not in [line.text for line in made.paragraphs]
    assert made.paragraphs[0].style.name == "Title"


def test_styles_that_the_office_lacks_are_supplied(tmp_path):
    lacking = ("Title", "Heading 1", "List Bullet", "Table Grid", "Strong")
    template = office(tmp_path / "membrete.docx", lacking=lacking)
    made = written(tmp_path, "report", template=template)
    assert {name for name in lacking if name not in made.styles} == set()
    assert made.paragraphs[0].style.name == "Title"


def test_a_template_of_word_and_a_paper_of_crmplan_will_do(tmp_path):
    kind = "wordprocessingml.template.main"
    template = as_template(office(tmp_path / "membrete.docx"), kind)
    made = written(tmp_path, "brief", "HN", template=template)
    assert made.sections[0].header.paragraphs[0].text == "Secretaría"
    made.save(str(tmp_path / "otro.docx"))
    again = written(tmp_path, "brief", "MX", template=tmp_path / "otro.docx")
    assert again.paragraphs[0].text == "Nota informativa: México (MX)"


def test_a_footer_that_is_empty_gets_the_number_of_the_page(tmp_path):
    docx.Document().save(str(tmp_path / "vacio.docx"))
    made = written(tmp_path, "brief", "HN", template=tmp_path / "vacio.docx")
    assert "Página" in made.sections[0].footer.paragraphs[0].text


def test_the_environment_names_it_for_every_paper_and_for_no_other_format(tmp_path):
    template = str(office(tmp_path / "membrete.docx"))
    done = run("report", "--pack", str(tmp_path / "reunion"), "--as-of", DAY,
               CRMPLAN_TEMPLATE=template)  # fmt: skip
    assert done.returncode == 0
    for name in ("informe.docx", "nota-HN.docx"):
        made = docx.Document(str(tmp_path / "reunion" / name))
        assert made.sections[0].header.paragraphs[0].text == "Secretaría"
    assert run("brief", "HN", "--as-of", DAY, CRMPLAN_TEMPLATE=template).returncode == 0


def unfit(tmp_path):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr("uno.txt", "uno")
    macros = as_template(office(tmp_path / "m.docx"), "ms-word.document.macroEnabled.main")
    whole = (tmp_path / "m.docx").read_bytes()
    return {
        "texto": b"hola", "vacio": b"", "zip": stream.getvalue(), "macros": macros.read_bytes(),
        "cortado": whole[: len(whole) // 2], "viejo": bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 99,
    }  # fmt: skip


@pytest.mark.parametrize("language", ["es", "en"])
def test_what_is_no_template_is_refused_in_a_sentence(language, tmp_path):
    target = tmp_path / "papel.docx"
    for name, content in unfit(tmp_path).items():
        bad = tmp_path / f"{name}.docx"
        bad.write_bytes(content)
        done = run("brief", "HN", "-o", str(target), "--template", str(bad), CRMPLAN_LANG=language)
        assert (done.returncode, done.stderr.count("\n")) == (2, 1), name
        assert f"{name}.docx" in done.stderr
        assert ".dotx" in done.stderr
    assert not target.exists()


def test_a_template_is_not_for_a_page_of_the_terminal(tmp_path):
    template = str(office(tmp_path / "membrete.docx"))
    refused = run("brief", "HN", "--template", template)
    assert refused.returncode == 2
    assert "docx" in refused.stderr
