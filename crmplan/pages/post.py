"""One consular post whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.consuls.coverage import known
from crmplan.language import Language, say, written_day, written_list
from crmplan.pages import View
from crmplan.pages.document import (
    Block,
    Column,
    Facts,
    Group,
    Heading,
    Paragraph,
    Table,
    Text,
    Tone,
)
from crmplan.pages.posts import in_office, keys, later
from crmplan.pages.registry_words import as_of, country, known_text, partly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from crmplan.consuls.model import Consuls, Post


def view(post: Post, consuls: Consuls, day: date, language: Language) -> View:
    """One post as a row and as a page."""
    return View(
        "consular-post",
        day,
        language,
        keys(day),
        [post],
        lambda: blocks(post, consuls, day, language),
    )


def blocks(post: Post, consuls: Consuls, day: date, language: Language) -> Iterator[Block]:
    """Everything about one post."""
    kind = say(language, f"consuls.type.{post.type}")
    senders = written_list([country(code, language) for code in post.senders], language)
    title = say(language, "consuls.post", type=kind, senders=senders, city=post.city)
    yield Heading(title[0].upper() + title[1:])
    yield Paragraph(as_of(day, language))
    yield Facts(tuple(facts(post, consuls, day, language)))
    if post.heads:
        yield Heading(say(language, "consuls.heads"), 2)
        yield heads(post, language)
    yield from later(day, [post], language)
    yield Paragraph(say(language, "consuls.not-accredited"), Tone.QUIET)


def facts(
    post: Post, consuls: Consuls, day: date, language: Language
) -> Iterator[tuple[str, Text]]:
    """What is on record of a post; what is not is left out."""
    phones = [
        f"{phone.number} ({say(language, f'consuls.use.{phone.use}')})" for phone in post.phones
    ]
    serves = [other.id for other in consuls.posts if other.served_by == post.id]
    head = in_office(post, day)
    texts = (
        ("id", post.id),
        ("sending", written_list([country(code, language) for code in post.senders], language)),
        ("receiving", country(post.receiving, language)),
        ("city", post.city),
        ("district", post.district),
        ("head", head.name if head else say(language, "consuls.head-unknown")),
        ("served-by", post.served_by or ""),
        ("serves", ", ".join(serves)),
        ("phones", ", ".join(phones)),
        ("email", post.email),
        ("website", post.website),
        ("opened", partly(post.opened, language) if post.opened else ""),
        ("closed", partly(post.closed, language) if post.closed else ""),
    )
    for name, text in texts:
        if text:
            yield say(language, f"consuls.fact.{name}"), Text(text)
    yield say(language, "consuls.fact.known"), known_text(post, known(post, day), language)
    for name, text in (
        ("verified-by", post.verified_by),
        ("doubtful", post.doubtful),
        ("source", post.source),
        ("as-of", written_day(post.as_of, language)),
    ):
        if text:
            yield say(language, f"consuls.fact.{name}"), Text(text)


def heads(post: Post, language: Language) -> Table:
    """The heads of a post, each term with its days."""
    names = ("name", "class", "category", "commission", "exequatur", "left", "source")
    columns = tuple(
        Column(say(language, f"consuls.head.{name}"), least=12, lead=name == "name")
        for name in names
    )
    rows = tuple(
        (
            Text(head.name, Tone.STRONG),
            Text(say(language, f"consuls.class.{head.rank}")),
            Text(say(language, f"consuls.category.{head.category}")),
            *(
                Text(written_day(day, language) if day else "")
                for day in (head.commission, head.exequatur, head.left)
            ),
            Text(head.source),
        )
        for head in post.heads
    )
    return Table(columns, (Group(Text(""), rows),))
