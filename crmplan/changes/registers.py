"""What changed in the registries: lists, posts, visa replies and rules."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, TypeVar

from crmplan.changes.activities import written
from crmplan.changes.kinds import Change, Kind
from crmplan.consuls.model import ConsularList, Consuls

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from crmplan.consuls.model import Post
    from crmplan.visas.model import Rule, VisaFile

POST_DATES = (
    ("opened", Kind.POST_OPENED),
    ("closed", Kind.POST_CLOSED),
    ("verified_on", Kind.POST_VERIFIED),
)
T = TypeVar("T")
Record = Any  # a list, a post or a visa file
LIST_DATES = (("requested_on", Kind.LIST_REQUESTED), ("received_on", Kind.LIST_RECEIVED))
VISA_DATES = (
    ("requested_on", Kind.REPLY_REQUESTED),
    ("provided_on", Kind.REPLY_RECEIVED),
    ("verified_on", Kind.VISAS_VERIFIED),
)
CONSEQUENT = ("verified_by", "provided_by", "sender")  # told with the day they belong to


# As of a day.


def consuls_cut(consuls: Consuls, day: date) -> Consuls:
    """The registry as it stood at the end of a day: what is dated later is not known yet."""
    return Consuls(
        tuple(_undated(one, ("requested_on", "received_on"), day) for one in consuls.lists),
        tuple(_post_cut(post, day) for post in consuls.posts if _known(post, day)),
    )


def _known(post: Post, day: date) -> bool:
    return post.as_of <= day and (post.opened is None or post.opened.first <= day)


def _post_cut(post: Post, day: date) -> Post:
    closed = post.closed if post.closed and post.closed.last <= day else None
    return _undated(replace(post, closed=closed), ("verified_on",), day)


def visas_cut(visas: Mapping[str, VisaFile], day: date) -> dict[str, VisaFile]:
    """The visa files as they stood at the end of a day, by name."""
    found = {}
    for name, file in visas.items():
        rules = tuple(rule for rule in file.rules if _valid(rule, file, day))
        dates = ("requested_on", "provided_on", "verified_on")
        found[name] = _undated(replace(file, rules=rules), dates, day)
    return found


def _valid(rule: Rule, file: VisaFile, day: date) -> bool:
    return (rule.as_of or file.as_of) <= day and rule.valid_on(day)


def _undated(record: T, names: tuple[str, ...], day: date) -> T:
    """A record without those of its days that are later."""
    later = {name: None for name in names if (getattr(record, name) or day) > day}
    return replace(record, **later) if later else record  # type: ignore[type-var]


# Compared.


def consuls_changed(before: Consuls, after: Consuls, unread: frozenset[str]) -> Iterator[Change]:
    """Lists asked for and received; posts opened, closed, verified, entered, taken out."""
    yield from lists_changed(before, after)
    old = {post.id: post for post in before.posts if post.id not in unread}
    new = {post.id: post for post in after.posts if post.id not in unread}
    for id_, post in new.items():
        if id_ in old:
            yield from _dated(id_, old[id_], post, POST_DATES)
            yield from _others(Kind.POST_CHANGED, id_, old[id_], post, POST_DATES)
        else:
            kind = Kind.POST_OPENED if post.opened else Kind.POST_ADDED
            yield Change(kind, id_, place_of(post), on=post.as_of, after=written(post.opened))
            yield from _dated(id_, None, post, POST_DATES[1:])
    for id_, post in old.items():
        if id_ not in new:
            yield Change(Kind.POST_REMOVED, id_, place_of(post))


def lists_changed(before: Consuls, after: Consuls) -> Iterator[Change]:
    """Lists of accredited consuls; one without an entry is one of which nothing is known."""
    old = {one.receiving: one for one in before.lists}
    new = {one.receiving: one for one in after.lists}
    for code in dict.fromkeys([*new, *old]):
        was, now = (lists.get(code, ConsularList(code)) for lists in (old, new))
        yield from _dated(code, was, now, LIST_DATES)
        yield from _others(Kind.LIST_CHANGED, code, was, now, LIST_DATES)


def place_of(post: Post) -> str:
    """A post in few characters: its sending States, its city and the receiving State."""
    return f"{', '.join(post.senders)} → {post.city} ({post.receiving})"


def visas_changed(
    before: Mapping[str, VisaFile], after: Mapping[str, VisaFile], unread: frozenset[str]
) -> Iterator[Change]:
    """Replies asked for and received, files entered, rules new, changed and gone."""
    for name, file in after.items():
        if name in unread:
            continue
        old = before.get(name)
        if old is None:
            yield Change(Kind.VISAS_ADDED, file.country, after=str(len(file.rules)))
            yield from _dated(file.country, None, file, VISA_DATES)
            continue
        yield from _dated(file.country, old, file, VISA_DATES)
        yield from _others(Kind.VISAS_CHANGED, file.country, old, file, VISA_DATES)
        yield from rules_changed(old, file)
    for name, file in before.items():
        if name not in after and name not in unread:
            yield Change(Kind.VISAS_REMOVED, file.country)


def rules_changed(old: VisaFile, new: VisaFile) -> Iterator[Change]:
    """Rules by passport and kind; several rules of one passport count as one, at all times."""
    was, now = _rules(old), _rules(new)
    if now and not was:
        yield Change(Kind.VISAS_ADDED, new.country, after=str(len(new.rules)))
        return
    for key in dict.fromkeys([*now, *was]):
        if was.get(key) == now.get(key):
            continue
        kind = Kind.RULE_CHANGED if key in was and key in now else Kind.RULE_ADDED
        kind = kind if key in now else Kind.RULE_REMOVED
        before, after = (_terms(rules.get(key, ())) for rules in (was, now))
        yield Change(kind, new.country, " ".join(key), before=before, after=after)


def _rules(file: VisaFile) -> dict[tuple[str, str], tuple[Rule, ...]]:
    found: dict[tuple[str, str], tuple[Rule, ...]] = {}
    for rule in file.rules:
        key = (rule.passport, str(rule.passport_kind))
        found[key] = (*found.get(key, ()), rule)
    return found


def _terms(rules: tuple[Rule, ...]) -> str:
    """What rules say, as codes and numbers: «visa-required», «visa-free 90 d»."""
    return "; ".join(" ".join(_terms_of(rule)) for rule in rules)


def _terms_of(rule: Rule) -> Iterator[str]:
    yield str(rule.requirement)
    if rule.days is not None:
        yield f"{rule.days} d"
    yield from filter(None, (rule.category, rule.category_local, rule.remarks))
    if rule.valid_from or rule.valid_until:
        yield f"{rule.valid_from or ''}–{rule.valid_until or ''}"


def _dated(
    id_: str,
    old: Record,
    new: Record,
    dates: tuple[tuple[str, Kind], ...],
) -> Iterator[Change]:
    """The days of a record that are new."""
    for name, kind in dates:
        was, now = getattr(old, name, None), getattr(new, name)
        if now != was and now is not None:
            by = {"provided_on": "provided_by", "received_on": "sender"}.get(name, "verified_by")
            text = str(getattr(new, by, ""))
            yield Change(kind, id_, _name(new), before=written(was), after=written(now), text=text)


def _others(
    kind: Kind,
    id_: str,
    old: Record,
    new: Record,
    dates: tuple[tuple[str, Kind], ...],
) -> Iterator[Change]:
    """The other fields of a record that changed."""
    told = {"place", "rules", *CONSEQUENT, *(name for name, _ in dates)}
    for row in fields(new):
        was, now = getattr(old, row.name), getattr(new, row.name)
        taken = row.name in {name for name, _ in dates} and was is not None and now is None
        if (row.name not in told and was != now) or taken:
            values = {"field": row.name, "before": written(was), "after": written(now)}
            yield Change(kind, id_, _name(new), **values)  # type: ignore[arg-type]


def _name(record: Record) -> str:
    return place_of(record) if hasattr(record, "senders") else ""
