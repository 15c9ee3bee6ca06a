"""How each measure is counted: one small function a measure, from a case to its tallies."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from crmplan.books import CONSULS, CONTACTS, VISAS
from crmplan.measures.ages import (
    Entry,
    entries_of_consuls,
    entries_of_visas,
    known_on,
    latest,
)
from crmplan.measures.tally import Case, Given, Part, Tally, of_parts, of_shares
from crmplan.visas.clock import Clock, reply_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


# OCAM's members in 2003, of those of the Conference; the Dominican Republic joined it later.
OCAM: Final = frozenset({"BZ", "CR", "GT", "HN", "NI", "PA", "SV"})
REPLIED: Final = {
    Clock.IN_TIME: Given.YES,
    Clock.LATE: Given.YES,
    Clock.UNASKED: Given.YES,
    Clock.RUNNING: Given.WAITING,
    Clock.OVER: Given.NO,
    Clock.NOT_ASKED: Given.NOT_ASKED,
}
IN_TIME: Final = REPLIED | {Clock.LATE: Given.NO, Clock.UNASKED: Given.UNKNOWN}


def received(case: Case) -> tuple[Tally, ...]:
    """Parties whose delivery the activity's log records, of those that owe it.

    Of a recurring activity, the deliveries of the occurrence under way.
    """
    delivered = case.standing.delivered
    owing = case.plan.parties.spread(case.standing.activity.responsible)
    parts = tuple(
        _exempt(case, code) or Part(code, Given.YES if on else Given.NO, on)
        for code, on in ((code, delivered.get(code)) for code in owing)
    )
    return (of_parts("received", parts),)


def consul_lists(case: Case) -> tuple[Tally, ...]:
    """Receiving States whose list of accredited consuls has come, of the members."""
    return (of_parts("consuls.lists", tuple(_list_of(case, code) for code in case.members)),)


def _list_of(case: Case, code: str) -> Part:
    """What is on record of one receiving State's list."""
    if exempt := _exempt(case, code):
        return exempt
    consuls = case.shelf(CONSULS).only
    if consuls is None:
        return Part(code, Given.UNKNOWN)
    lists = [each for each in consuls.lists if each.receiving == code]
    received_on = [each.received_on for each in lists if each.received_by(case.day)]
    asked = latest((each.requested_on for each in lists), case.day)
    if received_on:
        return Part(code, Given.YES, max(filter(None, received_on)), asked)
    if "list" in case.shelf(CONSULS).flawed:
        return Part(code, Given.UNKNOWN, asked=asked)
    return Part(code, Given.NO if asked else Given.NOT_ASKED, asked=asked)


def consul_pairs(case: Case) -> tuple[Tally, ...]:
    """Pairs of a sending and a receiving member with a confirmed post, of all such pairs."""
    confirmed = confirmed_pairs(case)
    parts = []
    for receiving in case.members:
        others = [sending for sending in case.members if sending != receiving]
        share = (sum((sending, receiving) in confirmed for sending in others), len(others))
        known = case.shelf(CONSULS).only is not None
        given = _part_of(*share) if known else Given.UNKNOWN
        parts.append(_exempt(case, receiving) or Part(receiving, given, share=share))
    return (of_shares("consuls.pairs", tuple(parts), judged=True),)


def confirmed_pairs(case: Case) -> set[tuple[str, str]]:
    """The (sending, receiving) States with an open post that a State had vouched for by the day."""
    from crmplan.consuls.coverage import Known, pairs  # noqa: PLC0415 - one measure only

    consuls = case.shelf(CONSULS).only
    found = pairs(consuls.posts if consuls else (), case.day)
    return {pair for pair, known in found.items() if known.known is Known.CONFIRMED}


def visas_provided(case: Case) -> tuple[Tally, ...]:
    """Members that themselves gave their visa requirements, and those that did within 30 days.

    Of the thirty days only those count that were met or have run out.
    """
    in_time = tuple(_reply_of(case, code, IN_TIME) for code in case.members)
    given = [part.given for part in in_time]
    met = given.count(Given.YES)
    closed = met + given.count(Given.NO)
    return (
        of_parts("visas.provided", tuple(_reply_of(case, code) for code in case.members)),
        Tally("visas.provided.in-time", in_time, met, closed, judged=False),
    )


def _reply_of(case: Case, code: str, words: Mapping[Clock, Given] = REPLIED) -> Part:
    """What is on record of one country's reply."""
    if exempt := _exempt(case, code):
        return exempt
    if code in case.shelf(VISAS).lost:
        return Part(code, Given.UNKNOWN)
    reply = reply_of(code, case.shelf(VISAS).sound.get(code), case.day)
    given = words[reply.clock]
    return Part(code, given, reply.provided_on, reply.requested_on, reply.due)


def visas_non_members(case: Case) -> tuple[Tally, ...]:
    """Non-members that gave their own visa information, in both readings of the words.

    «Países no miembros»: of the Conference, of which the plan does not say how many, or members of
    the Conference that are not OCAM's.
    """
    outside = sorted({*_in_matrix(case), *case.shelf(VISAS).lost} - {*case.members})
    strangers = tuple(_reply_of(case, code) for code in outside)
    done = sum(part.given is Given.YES for part in strangers)
    unknown = sum(part.given is Given.UNKNOWN for part in strangers)
    own = tuple(_reply_of(case, code) for code in case.members if code not in OCAM)
    return (
        Tally("visas.non_members.conference", strangers, done, None, unknown),
        of_parts("visas.non_members.ocam", own),
    )


def _in_matrix(case: Case) -> Iterator[str]:
    """The countries known to the matrix by the day, as a destination or as a passport."""
    for code, file in case.shelf(VISAS).sound.items():
        if latest((file.as_of, file.requested_on, file.provided_on), case.day):
            yield code
        for rule in file.rules:
            if rule.valid_on(case.day) and known_on(file, rule, case.day):
                yield rule.passport


def focal_points(case: Case) -> tuple[Tally, ...]:
    """Members with a liaison office that a source gives and that holds on the day."""
    return (of_parts("contacts.focal", tuple(_focal_of(case, code) for code in case.members)),)


def _focal_of(case: Case, code: str) -> Part:
    """What is on record of one member's focal point."""
    from crmplan.contacts.model import ContactRole  # noqa: PLC0415 - one measure only

    if exempt := _exempt(case, code):
        return exempt
    shelf = case.shelf(CONTACTS)
    found = shelf.only.of(code, ContactRole.LIAISON, case.day) if shelf.only else ()
    if found:
        return Part(code, Given.YES, min(each.as_of for each in found))
    known = shelf.only is not None and "contact" not in shelf.flawed
    return Part(code, Given.NO if known else Given.UNKNOWN)


def freshness(case: Case) -> tuple[Tally, ...]:
    """Entries of the registries that are fresh on the day, of all that were known by then."""
    shares: dict[str, list[bool]] = {code: [] for code in case.members}
    for entry in _entries(case):
        if entry.known_on:
            fresh = not case.limits.stale(entry.known_on, case.day)
            shares.setdefault(entry.country, []).append(fresh)
    parts = tuple(
        Part(code, _part_of(sum(fresh), len(fresh)), share=(sum(fresh), len(fresh)))
        for code, fresh in shares.items()
    )
    return (of_shares("freshness", parts, judged=False),)


def _entries(case: Case) -> Iterator[Entry]:
    """All entries of the registries."""
    consuls = case.shelf(CONSULS).only
    yield from entries_of_consuls(consuls, case.day) if consuls else ()
    for file in case.shelf(VISAS).sound.values():
        yield from entries_of_visas(file, case.day)


def _part_of(done: int, of: int) -> Given:
    """The word for so many of so many; nothing at all is not known."""
    if not of:
        return Given.UNKNOWN
    if done == of:
        return Given.YES
    return Given.PARTLY if done else Given.NO


def _exempt(case: Case, code: str) -> Part | None:
    """The part of a party to which the activity does not apply."""
    return Part(code, Given.EXEMPT, why=case.exempt[code]) if code in case.exempt else None
