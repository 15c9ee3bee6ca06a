"""A calendar for e-mail programs (RFC 5545, RFC 7986): whole days, stable names, alarms in UTC."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from icalendar import Alarm, Calendar, Event

from crmplan import __version__
from crmplan.language.seen import visible
from crmplan.pages.document import Heading

if TYPE_CHECKING:
    from crmplan.outputs.formats import Output
    from crmplan.pages import Item, View

WARNING = timedelta(days=7)  # how long before its last day an open deadline is called to mind
HOUR = time(15, 0)  # in UTC: nine in the morning in Central America
ONE_DAY = timedelta(days=1)
END = b"END:VCALENDAR\r\n"


def render(view: View, _output: Output) -> bytes:
    """The view's entries as one calendar; its lines are folded at 75 bytes and end in CRLF.

    Entry after entry is written and let go: all of them at once would take four times the room.
    """
    title = next((visible(b.text) for b in view.blocks() if isinstance(b, Heading)), "crmplan")
    calendar = Calendar()
    calendar.add("prodid", f"-//crmplan//crmplan {__version__}//{view.language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", title)
    calendar.add("x-wr-calname", title)
    stream = io.BytesIO()
    stream.write(calendar.to_ical().removesuffix(END))
    for entry in view.items():
        stream.write(event(entry, view.as_of).to_ical())
    stream.write(END)
    return stream.getvalue()


def event(entry: Item, day: date) -> Event:
    """An entry; the day after its last one is its end, as the standard counts whole days."""
    made = Event()
    start, end = day_of(entry, "start"), day_of(entry, "end")
    spoken = {"language": str(entry["language"])} if entry["language"] else {}
    made.add("uid", visible(str(entry["uid"])))
    made.add("dtstamp", datetime.combine(day, time(), UTC))
    made.add("dtstart", start)
    if end < date.max:
        made.add("dtend", end + ONE_DAY)
    made.add("summary", visible(str(entry["summary"])), spoken)
    lines = str(entry["description"]).split("\n")
    if any(lines):
        made.add("description", "\n".join(map(visible, lines)))
    if entry["place"]:
        made.add("location", visible(str(entry["place"])))
    labels = entry["labels"]
    made.add("categories", list(map(str, labels)) if isinstance(labels, list) else [])
    made.add("transp", "TRANSPARENT")
    made.add("status", "CANCELLED" if entry["cancelled"] else "CONFIRMED")
    if isinstance(entry["sequence"], int):
        made.add("sequence", entry["sequence"])
    if isinstance(entry["modified"], date):
        made.add("last-modified", datetime.combine(entry["modified"], time(), UTC))
    if not entry["done"] and end >= day:
        add_alarm(made, str(entry["summary"]), start if entry["what"] == "meeting" else end, day)
    return made


def day_of(entry: Item, key: str) -> date:
    """A day of an entry."""
    value = entry[key]
    assert isinstance(value, date)  # noqa: S101 - the view gives days there
    return value


def add_alarm(made: Event, summary: str, last: date, day: date) -> None:
    """Call it to mind a week before, or not at all where that is past."""
    if last - date.min < WARNING or last - WARNING < day:
        return
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", visible(summary))
    moment = datetime.combine(last - WARNING, HOUR, UTC)
    alarm.add("trigger", moment, {"value": "DATE-TIME"})  # else it would be read as a duration
    made.add_component(alarm)
