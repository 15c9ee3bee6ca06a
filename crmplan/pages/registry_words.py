"""How what the registries hold is put into words, in the reader's language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.consuls.coverage import Known
from crmplan.language import say, short_day, table, written_day, written_month, written_span
from crmplan.pages.document import Text, Tone
from crmplan.visas.clock import Clock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from crmplan.consuls.model import Post
    from crmplan.language import Language
    from crmplan.records.kinds import PartialDate
    from crmplan.visas.clock import Reply

CLOCK_TONES = {
    Clock.OVER: Tone.BAD,
    Clock.RUNNING: Tone.NOTICE,
    Clock.LATE: Tone.WARNING,
    Clock.IN_TIME: Tone.GOOD,
    Clock.UNASKED: Tone.GOOD,
    Clock.NOT_ASKED: Tone.QUIET,
}
KNOWN_TONES = {
    Known.CONFIRMED: Tone.GOOD,
    Known.KNOWN: Tone.PLAIN,
    Known.LATER: Tone.WARNING,
    Known.AHEAD: Tone.QUIET,
    Known.CLOSED: Tone.QUIET,
    Known.NONE: Tone.QUIET,
}


def country(code: str, language: Language) -> str:
    """A country's name and code: «Honduras (HN)»."""
    name = country_name(code, language)
    return name if name == code else f"{name} ({code})"


def country_name(code: str, language: Language) -> str:
    """A country's name; the code itself where it is no country's."""
    return say(language, f"country.{code}") if code in table("country") else code


def countries(codes: Iterable[str], language: Language) -> str:
    """Codes with the names they stand for: «BZ Belice, CA Canadá»."""
    named = ((code, country_name(code, language)) for code in codes)
    return ", ".join(code if name == code else f"{code} {name}" for code, name in named)


def partly(day: PartialDate, language: Language) -> str:
    """A day, month or year in words, as a point in time: «en julio de 2003»."""
    first, last = day.first, day.last
    if first == last:
        return say(language, "status.on-day", day=written_day(first, language))
    if first.month != last.month:
        return say(language, "status.in-year", year=first.year)
    return say(language, "status.in-month", month=written_month(first, language))


def reply_text(reply: Reply, language: Language) -> Text:
    """How a country's thirty days stand, in a sentence without its full stop."""
    today = "-today" if reply.clock is Clock.RUNNING and not reply.days else ""
    words = say(
        language,
        f"visas.clock.{reply.clock}{today}",
        requested=written_day(reply.requested_on, language) if reply.requested_on else "",
        due=written_day(reply.due, language) if reply.due else "",
        provided=written_day(reply.provided_on, language) if reply.provided_on else "",
        count=reply.days,
        span=written_span(reply.days, language) if reply.days is not None else "",
    )
    return Text(words, CLOCK_TONES[reply.clock])


def known_text(post: Post, state: Known, language: Language) -> Text:
    """How a post is known, and since when."""
    values = {"as_of": short_day(post.as_of, language)}
    if state is Known.CONFIRMED and post.verified_on:
        values["verified"] = short_day(post.verified_on, language)
    if state is Known.CLOSED and post.closed:
        values["when"] = partly(post.closed, language)
    if state is Known.AHEAD and post.opened:
        values["when"] = partly(post.opened, language)
    words = say(language, f"consuls.known.{state}", **values)
    if post.doubtful:
        words += say(language, "consuls.known.doubtful")
    return Text(words, KNOWN_TONES[state])
