"""`crmplan init`: a repository for a plan, from nothing, from a document, or with that of 2003."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, NamedTuple, TypeVar

import typer

from crmplan.books import REGISTRIES, WORKPLAN
from crmplan.commands.typed import choices, country, parts, text_of, whole
from crmplan.language import CrmplanError, say
from crmplan.language.seen import visible
from crmplan.records.wording import error_text
from crmplan.session import session_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from crmplan.session import Session

T = TypeVar("T")
REGISTRY_NAMES = tuple(book.name for book in REGISTRIES if not book.folder)


class Wish(NamedTuple):
    """What was said on the line of the plan that is begun; empty where nothing was."""

    title: str
    starts: str
    members: str
    registries: str


class Begun(NamedTuple):
    """What a repository begins with: its title, its data files by path, and the exit code."""

    title: str
    data: dict[str, str]
    code: int = 0


def init(
    ctx: typer.Context,
    folder: Annotated[str, typer.Argument(metavar="dir")],
    title: Annotated[str, typer.Option("--title", metavar="text")] = "",
    starts: Annotated[str, typer.Option("--starts", metavar="day")] = "",
    members: Annotated[str, typer.Option("--members", metavar="countries")] = "",
    registries: Annotated[str, typer.Option("--registries", metavar="names")] = "",
    from_: Annotated[str, typer.Option("--from", metavar="file")] = "",
    table: Annotated[str, typer.Option("--table", metavar="numbers")] = "",
    columns: Annotated[str, typer.Option("--columns", metavar="pairs")] = "",
    package: Annotated[str, typer.Option("--package", metavar="package")] = "",
    demo: Annotated[bool, typer.Option("--demo")] = False,
) -> int:
    """Write a repository for a plan into a folder, overwriting nothing."""
    from crmplan.beginning.repository import DATA, around  # noqa: PLC0415 - only here
    from crmplan.store import beginning  # noqa: PLC0415 - only here

    session = session_of(ctx)
    language = session.language
    found = package or beginning.package()
    plan_path = f"{DATA}/{WORKPLAN.files}"
    beginning.refuse(folder, [plan_path, *around("", found, language)])  # before anything is asked
    wish = Wish(title, starts, members, registries)
    if demo:
        texts = {f"{DATA}/{name}": text for name, text in beginning.demo().items()}
        begun = Begun(say(language, "beginning.demo"), texts)
    elif from_:
        numbers = [whole(word, "--table", 1) for word in parts(table)]
        begun = read(session, from_, wish, numbers, columns)
    else:
        begun = planned(session, wish)
    files = begun.data | around(begun.title, found, language)
    beginning.refuse(folder, files)
    beginning.begin(folder, files)
    subject = say(language, "beginning.subject", title=begun.title)
    kept = beginning.versioned(folder, files, subject)
    shown = visible(folder)
    session.print(say(language, "beginning.made", folder=shown, count=len(files)) + "\n")
    session.tell(f"beginning.git-{kept}")
    if not found:
        session.tell("beginning.package-unknown")
    session.tell("beginning.next", folder=folder)
    return begun.code


def planned(session: Session, wish: Wish) -> Begun:
    """A plan from nothing; what was not said is asked at a terminal, and left open elsewhere."""
    from crmplan.beginning.newplan import begun, written  # noqa: PLC0415 - as above
    from crmplan.beginning.repository import DATA, registries  # noqa: PLC0415 - as above

    language = session.language
    title = said(session, "title", wish.title, text_of) or say(language, "beginning.untitled")
    first = said(
        session, "starts", wish.starts,
        lambda word: session.day_of(word, "--starts") if word else session.day,
    )  # fmt: skip
    codes = said(session, "members", wish.members, countries)
    names = said(
        session, "registries", wish.registries,
        lambda words: choices(words, REGISTRY_NAMES, "--registries"),
    )  # fmt: skip
    text = written(begun(title, first, codes, language), language)
    data = {f"{DATA}/{WORKPLAN.files}": text, **registries(names, language)}
    return Begun(title, data)


def read(session: Session, file: str, wish: Wish, numbers: list[int], columns: str) -> Begun:
    """A plan read from a document; its title and first day are asked where it has none."""
    from crmplan.beginning.repository import DATA, registries  # noqa: PLC0415 - as above
    from crmplan.commands import importing  # noqa: PLC0415 - as above
    from crmplan.documents.draft import Wish as Asked  # noqa: PLC0415 - as above
    from crmplan.pages.imported import begun_page  # noqa: PLC0415 - as above
    from crmplan.records.shared import NO_DAY  # noqa: PLC0415 - as above

    known = importing.recalled_for(file)
    starts = session.day_of(wish.starts, "--starts") if wish.starts else None
    roles = importing.as_roles(known.columns) | importing.as_roles(importing.roles_of(columns))
    asked = Asked(order=known.dates, starts=starts)
    paper, headers, draft, _ = importing.drawn(session, file, asked, numbers, roles)
    importing.refuse_empty(session, paper, headers, draft)
    plan = draft.plan
    if wish.title or not plan.title:
        title = said(session, "title", wish.title, text_of)
        plan = plan._replace(title=title or say(session.language, "beginning.untitled"))
    if plan.starts is NO_DAY:
        first = said(
            session, "starts", "",
            lambda word: session.day_of(word, "--starts") if word else session.day,
        )  # fmt: skip
        plan, draft = plan._replace(starts=first), replace(draft, dated="said")
    codes = (*plan.parties.members, *countries(wish.members))
    members = tuple(dict.fromkeys(codes))
    plan = plan._replace(parties=plan.parties._replace(members=members))
    draft, text, left = importing.fresh(replace(draft, plan=plan))
    session.note(begun_page(paper, draft, left, session.language, printed=False))
    names = choices(wish.registries, REGISTRY_NAMES, "--registries")
    data = {f"{DATA}/{WORKPLAN.files}": text, **registries(names, session.language)}
    return Begun(plan.title, data, int(left.errors))


def countries(words: str) -> tuple[str, ...]:
    """Countries by their codes or names, separated by commas, each once."""
    return tuple(dict.fromkeys(country(word, "--members") for word in parts(words)))


def said(session: Session, name: str, word: str, meant: Callable[[str], T]) -> T:
    """What an option says or, where it says nothing, somebody at the terminal; asked until read."""
    if word or not session.may_ask:
        return meant(word)
    while True:
        session.tell(f"beginning.ask-{name}", known=", ".join(REGISTRY_NAMES))
        try:
            return meant(session.ask("> ").strip())
        except EOFError:
            return meant("")
        except CrmplanError as error:
            session.say(error_text(error, session.language))
