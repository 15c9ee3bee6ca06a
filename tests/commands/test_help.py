"""The help of the program: made from its tables, whole even where a sentence is missing."""

import pytest

from crmplan.commands.frame import CommandRow, Commands
from crmplan.outputs.formats import FILES, FORMATS
from tests.running import run

SHOW = "crmplan.commands.status:show"


class Program(Commands):
    rows = (CommandRow("show", "look", SHOW), CommandRow("nuevo", "sección", SHOW))


@pytest.mark.parametrize(
    ("words", "told"),
    [(["--help"], "Todo sobre una actividad"), (["nuevo", "--help"], "--format FORMATO")],
)
def test_a_command_whose_help_is_not_written_yet_breaks_no_help(words, told, capsys):
    program = Program(name="crmplan")
    program.main(words, prog_name="crmplan", standalone_mode=False, obj={"language": "es"})
    shown = capsys.readouterr().out
    assert "nuevo" in shown
    assert told in shown


@pytest.mark.parametrize(
    ("command", "left_out"),
    [
        (("status",), FILES),
        (("timeline",), FILES.keys() - {"svg"}),
        (("brief",), FILES.keys() - {"docx", "pdf"}),
        (("export",), {"table"}),
    ],
)
@pytest.mark.parametrize("language", ["es", "en"])
def test_help_names_the_formats_of_the_table(command, left_out, language):
    told = " ".join(run(*command, "--help", CRMPLAN_LANG=language).stdout.split())
    known = [name for name in FORMATS | FILES if name not in left_out]
    joint = {"es": "o", "en": "or"}[language]
    assert f"{', '.join(known[:-1])} {joint} {known[-1]}" in told
