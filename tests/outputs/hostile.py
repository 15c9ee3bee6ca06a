"""Texts that an output might obey, and a page that has one wherever data may stand."""

from datetime import date

from crmplan.language import Language
from crmplan.pages import View
from crmplan.pages.document import (
    Bar,
    Bullets,
    Column,
    Excerpt,
    Facts,
    Group,
    Heading,
    Lines,
    Paragraph,
    Share,
    Stretch,
    Table,
    Text,
    Tick,
    Timeline,
    Tone,
    Track,
    Tracks,
)

HOSTILE = (
    "\x1b[31mrojo\x1b[0m",
    "\x1b]0;título\x07",
    "fin\r\nlínea",
    "al revés \u202eotxet",
    "[bold red]no es estilo[/]",
    ":smiley: no es un dibujo",
    "| celda | de más",
    "<script>alert(1)</script>",
    "# título\n## otro",
    "`código` *negrita* _cursiva_ [enlace](http://x)",
    "=CMD()",
    "\t=1+1",
    "\x00nulo",
    "\ud800 suelto",
)


def timeline(text):
    """A chart that has the text wherever data may stand in one."""
    october, last = date(2003, 10, 1), date(2003, 11, 30)
    bar = Stretch(october, None, text, Tone.BAD)
    tracks = (Track("1.1.1", text, Text(text), (bar,)), Track("1.1.2", text, Text(text), (), text))
    return Timeline(
        text,
        october,
        last,
        date(2003, 10, 15),
        "15 de octubre",
        (Tick(october, "oct", "2003"), Tick(date(2003, 11, 1), "nov")),
        "reuniones",
        (Stretch(october, october, text, point=True),),
        (Tracks(Text(text), tracks),),
        (Stretch(None, None, "vencida", Tone.BAD),),
    )


def view(text):
    cell = Text(text, Tone.BAD)
    table = Table(
        (Column("Uno"), Column("Dos", least=10, lead=True), Column("Tres", least=8)),
        (Group(cell, ((cell, cell, cell),)),),
    )
    blocks = (
        Heading(text),
        Paragraph(text),
        Facts((("Rótulo", cell),)),
        Bullets((cell,)),
        Lines((cell,)),
        Excerpt(cell, 2, text, text, (0, 1), cell, cell),
        Bar((Share("uno", 1, Tone.GOOD),)),
        timeline(text),
        table,
    )
    return View(
        "prueba",
        date(2003, 10, 15),
        Language.ES,
        {"text": str},
        [text],
        lambda: blocks,
    )
