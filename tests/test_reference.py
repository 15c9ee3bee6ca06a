"""Pages and schemas made from tables are current; --update-golden writes them anew."""

import json

import pytest

from crmplan.books import BOOKS, WORKPLAN, reference, schema, schema_text
from crmplan.calendar.reference import page
from crmplan.cli import COMMANDS
from crmplan.commands.frame import built
from crmplan.language import Language
from crmplan.plan.samples import FRAME
from crmplan.records.source import Source
from tests.running import DATA, ROOT, run
from tests.samples import SAMPLES


@pytest.mark.parametrize(("language", "name"), [("es", "data.es.md"), ("en", "data.md")])
def test_the_page_of_the_format_is_current(language, name, kept):
    kept(ROOT / "docs" / name, reference(Language(language)))


@pytest.mark.parametrize("name", BOOKS)
def test_the_schemas_are_current(name, kept):
    file = {"plan": "workplan"}.get(name, name)
    kept(ROOT / "schema" / f"{file}.json", schema_text(BOOKS[name]))


@pytest.mark.parametrize(
    ("pattern", "schema_file"),
    [
        ("workplan.yaml", "../schema/workplan.json"),
        ("consuls.yaml", "../schema/consuls.json"),
        ("visas/*.yaml", "../../schema/visas.json"),
    ],
)
def test_the_data_point_their_editor_at_the_schema(pattern, schema_file):
    files = list(DATA.glob(pattern))
    assert files
    for file in files:
        first = file.read_text(encoding="utf-8").partition("\n")[0]
        assert first == f"# yaml-language-server: $schema={schema_file}"
        assert (ROOT / "data" / file.relative_to(DATA).parent / schema_file).is_file()


def test_the_schema_knows_every_field_and_no_other():
    definitions = schema(WORKPLAN)["$defs"]
    assert set(definitions) == {
        "plan", "parties", "meeting", "theme", "objective", "activity", "event", "country",
    }  # fmt: skip
    assert definitions["activity"]["required"] == ["id", "text", "calendar"]
    records = [each for name, each in definitions.items() if name != "country"]
    assert all(not record["additionalProperties"] for record in records)
    assert json.loads(schema_text(WORKPLAN)) == schema(WORKPLAN)


def commands(language):
    """The help of every command, as the terminal shows it."""
    title = {"en": "Commands", "es": "Órdenes"}[language]
    parts = [f"# {title}", f"```text\n{run('--help', CRMPLAN_LANG=language).stdout}```"]
    for row in COMMANDS:
        parts.append(f"## crmplan {row.name}")
        names = [row.name, *(f"{row.name} {inner}" for inner in inner_names(row))]
        for name in names:
            shown_help = run(*name.split(), "--help", CRMPLAN_LANG=language)
            assert shown_help.returncode == 0
            parts.append(f"```text\n{shown_help.stdout}```")
    return "\n\n".join(parts) + "\n"


def inner_names(row):
    command = built(row)
    return command.list_commands(None) if hasattr(command, "list_commands") else []


@pytest.mark.parametrize(("language", "name"), [("es", "commands.es.md"), ("en", "commands.md")])
def test_the_page_of_the_commands_is_current(language, name, kept):
    kept(ROOT / "docs" / name, commands(language))


@pytest.mark.parametrize(("language", "name"), [("es", "calendar.es.md"), ("en", "calendar.md")])
def test_the_page_of_the_calendar_is_current(language, name, kept):
    kept(ROOT / "docs" / name, page(Language(language)))


def test_the_shortest_plan_of_the_page_is_sound():
    reading = WORKPLAN.read(Source("workplan.yaml", SAMPLES["file-empty"].good))
    assert reading.problems == ()
    assert reading.sound is not None
    assert FRAME.startswith("plan:")
