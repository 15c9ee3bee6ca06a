"""A calendar for e-mail programs (RFC 5545, RFC 7986): whole days, stable names, alarms in UTC."""

from __future__ import annotations

import io
from datetime import date, timedelta
from typing import TYPE_CHECKING

from crmplan import __version__
from crmplan.outputs.safe import visible
from crmplan.pages.document import Heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from crmplan.outputs.formats import Output
    from crmplan.pages import Item, View

WARNING = timedelta(days=7)  # how long before its last day an open deadline is called to mind
MIDNIGHT, HOUR = "000000", "150000"  # in UTC; the hour is nine in the morning in Central America
ONE_DAY = timedelta(days=1)
LONGEST = 74  # bytes of a line; a line that goes on begins with a space, which counts too
WITHIN = 0b1100_0000, 0b1000_0000  # the bits, and their value, of a byte within a character
SIGNS = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})  # RFC 5545, 3.3.11


def render(view: View, _output: Output) -> bytes:
    """The view's entries as one calendar."""
    stream = io.BytesIO()
    stream.writelines(map(folded, lines(view)))
    return stream.getvalue()


def folded(line: str) -> bytes:
    """A line of 75 bytes at most, going on in others where it is longer; CRLF ends each.

    It is cut between two characters, and never behind a backslash: some programs would read two
    signs there.
    """
    rest = line.encode("utf-8", "backslashreplace")
    cut_off = []
    while len(rest) > LONGEST:
        cut = LONGEST
        while rest[cut] & WITHIN[0] == WITHIN[1]:
            cut -= 1
        cut -= rest[cut - 1 : cut] == b"\\"
        cut_off.append(rest[:cut])
        rest = rest[cut:]
    return b"\r\n ".join((*cut_off, rest)) + b"\r\n"


def lines(view: View) -> Iterator[str]:
    """The lines of the calendar, as long as they are."""
    title = next((block.text for block in view.blocks() if isinstance(block, Heading)), "crmplan")
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield f"PRODID:-//crmplan//crmplan {__version__}//{view.language.upper()}"
    yield "METHOD:PUBLISH"
    yield f"NAME:{words(title)}"
    yield f"X-WR-CALNAME:{words(title)}"
    for entry in view.items():
        yield from event(entry, view.as_of)
    yield "END:VCALENDAR"


def words(value: object) -> str:
    """A text, its own line ends kept as signs."""
    return "\n".join(map(visible, str(value).split("\n"))).translate(SIGNS)


def digits(day: date) -> str:
    """A day as calendars write it."""
    return day.isoformat().replace("-", "")


def event(entry: Item, day: date) -> Iterator[str]:
    """An entry; the day after its last one is its end, as the standard counts whole days."""
    start, end = day_of(entry, "start"), day_of(entry, "end")
    labels = entry["labels"]
    yield "BEGIN:VEVENT"
    spoken = f";LANGUAGE={entry['language']}" if entry["language"] else ""
    yield f"SUMMARY{spoken}:{words(entry['summary'])}"
    yield f"DTSTART;VALUE=DATE:{digits(start)}"
    if end < date.max:
        yield f"DTEND;VALUE=DATE:{digits(end + ONE_DAY)}"
    yield f"DTSTAMP:{digits(day)}T{MIDNIGHT}Z"
    yield f"UID:{words(entry['uid'])}"
    if isinstance(entry["sequence"], int):
        yield f"SEQUENCE:{entry['sequence']}"
    if isinstance(labels, list) and labels:
        yield f"CATEGORIES:{','.join(map(words, labels))}"
    if entry["description"]:
        yield f"DESCRIPTION:{words(entry['description'])}"
    if isinstance(entry["modified"], date):
        yield f"LAST-MODIFIED:{digits(entry['modified'])}T{MIDNIGHT}Z"
    if entry["place"]:
        yield f"LOCATION:{words(entry['place'])}"
    yield "STATUS:CONFIRMED"
    yield "TRANSP:TRANSPARENT"
    if not entry["done"] and end >= day:
        yield from alarm(entry, start if entry["what"] == "meeting" else end, day)
    yield "END:VEVENT"


def day_of(entry: Item, key: str) -> date:
    """A day of an entry."""
    value = entry[key]
    assert isinstance(value, date)  # noqa: S101 - the view gives days there
    return value


def alarm(entry: Item, last: date, day: date) -> Iterator[str]:
    """Call it to mind a week before, or not at all where that is past."""
    if last - date.min < WARNING or last - WARNING < day:
        return
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{words(entry['summary'])}"
    yield f"TRIGGER;VALUE=DATE-TIME:{digits(last - WARNING)}T{HOUR}Z"
    yield "END:VALARM"
