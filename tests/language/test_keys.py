"""Every sentence that can be asked for is there, in every language, and none lies idle."""

from collections.abc import Iterable
from datetime import date
from importlib import import_module
from itertools import product
from pkgutil import iter_modules
from string import Formatter

import pytest

from crmplan.books import BOOKS, CONSULS, REGISTRIES, VISAS, WORKPLAN
from crmplan.calendar.column import NAMES
from crmplan.calendar.expression import MONTHS_OF, Edge, Kind, Portion, Unit
from crmplan.calendar.forms import FORMS
from crmplan.calendar.reference import HIDDEN, REFUSED
from crmplan.calendar.words import WORDS
from crmplan.changes.kinds import ChangeKind, When
from crmplan.cli import COMMANDS, root
from crmplan.commands import desk
from crmplan.commands.editing import KINDS
from crmplan.commands.frame import is_argument, name_of
from crmplan.commands.registering import FACTS
from crmplan.consuls.coverage import Known
from crmplan.consuls.model import Category, HeadClass, PhoneUse, PostType
from crmplan.contacts.model import ContactRole
from crmplan.documents.formats import BEGINNINGS, READERS, TYPES
from crmplan.documents.pairing import ALTERNATIVES
from crmplan.documents.timing import STATED
from crmplan.documents.titles import Role
from crmplan.language import Language, sentences, table
from crmplan.measures import MEASURES, Case, Conflict, Given
from crmplan.pages import ages, brief, changes, consuls, contacts, meetings, visas, workbook
from crmplan.pages.replies import Answer
from crmplan.pages.words import SAME, SHORT
from crmplan.plan.gaps import Lack
from crmplan.plan.model import EventKind, Level
from crmplan.plan.schedule import State, standings
from crmplan.records.countries import COUNTRIES
from crmplan.records.kinds import Worded
from crmplan.records.problems import CODES, Severity
from crmplan.store import machine
from crmplan.store.beginning import Kept
from crmplan.visas.clock import Clock
from crmplan.visas.model import Entries, PassportKind, Requirement, VisaDocument, VisaKind
from tests.language.asked import HOLE, Source
from tests.plans import activity, plan, shelves

SOURCE = Source()
MODULES = [
    import_module(found.name)
    for found in iter_modules(sentences.__path__, f"{sentences.__name__}.")
]
TABLES = {
    name.lower()
    for module in MODULES
    for name, held in vars(module).items()
    if isinstance(held, dict) and name.isupper()
}
SENTENCES = {f"{name}.{key}": words for name in TABLES for key, words in table(name).items()}


def tallies():
    """What each measure counts of an activity whose members are known."""
    of_members = plan(activity(""))
    (stands,) = standings(of_members, date(2003, 6, 1))
    case = Case(of_members, stands, shelves(), date(2003, 6, 1))
    return [measure.tallies(case) for measure in MEASURES.values()]


def kinds(kind=Worded):
    """The names of the kinds of values."""
    own = {kind.name} if "name" in vars(kind) else set()
    return own.union(*map(kinds, kind.__subclasses__()))


def commands(command, topic=""):
    """Every command that can be typed, by the key of its help."""
    yield topic or "crmplan", command
    for name in getattr(command, "list_commands", lambda _: ())(None):
        yield from commands(command.get_command(None, name), f"{topic}.{name}".lstrip("."))


HELP = dict(commands(root()))
OPTIONS = {"help"} | {name_of(param) for command in HELP.values() for param in command.params}
METAVARS = {
    param.metavar or param.name
    for command in HELP.values()
    for param in command.params
    if is_argument(param) or not param.is_flag
}
COUNTED = [tally for found in tallies() for tally in found]
TALLIES = {tally.name for tally in COUNTED}
SHARED = {tally.name for tally in COUNTED if any(part.share for part in tally.parts)}
JUDGED = [[tally.name for tally in found if tally.judged] for found in tallies()]
READINGS = {name for found in JUDGED for name in found if len(found) > 1}

TEXTS = SOURCE.constants()
VARIANTS = {  # of a problem, by the reason that is given for it: `code.why`, `code.why.fix`
    f"{code}.{rest}"
    for module, code, *more in (key.split(".", 2) for key in SENTENCES)
    for rest in more
    if module == "problem" and rest.removesuffix(".fix") in TEXTS
}
CASES = {"share", "yes-asked", "yes-late", *Given} - {Given.PARTLY}  # partly is a share

SHAPES = [shape for book in BOOKS.values() for shape in book.shape.inside()]

DATED = ("version", "meeting", "year", "calendar", "said")  # what gives a plan its first day

# What fills a key that is made at run time, where the source itself does not say it.
FILLED: dict[str, Iterable[object]] = {
    "activity.level.{}": Level,
    "beginning.git-{}": Kept,
    "machine.part.{}": machine.NAMES,
    "machine.without.{}": [name for name in machine.NAMES if name not in machine.SURE],
    "record.kind.{}": KINDS,
    "record.done{}": ("", "-meeting", "-turn"),
    "record.received{}": ("", "-meeting", "-turn"),
    "activity.event.{}": EventKind,
    "activity.kind.{}": Kind,
    "brief.{}": CASES,
    "brief.entry.{}": brief.ENTERED,
    "meetings.network.{}": meetings.Sitting,
    "calendar.assumed-{}": SOURCE.given("Assumption", "assume", under="calendar"),
    "calendar.column-is-{}": NAMES,
    "calendar.kind-{}": set(Kind) - {Kind.WINDOW, Kind.UNREADABLE},
    "calendar.ordinal-{}": (-1, *range(1, 7)),
    "calendar.point-{}": Unit,
    "calendar.portion-{}": Portion,
    "calendar.problem-{}": {code for code, _, _ in REFUSED}
    | SOURCE.given("error", under="calendar"),
    "calendar.unit-{}": MONTHS_OF.values(),
    "calendar.weekday-{}": range(7),
    "calendar.window-{}": set(Edge) - {Edge.WITHIN},
    "calendar_reference.form-{}": {form.name for form in FORMS if form.es or form.en},
    "calendar_reference.kind-{}": Kind,
    "calendar_reference.word-{}": {category for category, *_ in WORDS} - HIDDEN,
    "changes.list.{}": When,
    "changes.{}": {"redated"}
    | {name for *_, name in changes.VARIANTS}
    | {"changed", "changed-set", "changed-unset"},
    "changes.group.{}": ChangeKind,
    "gaps.lack.{}": Lack,
    "gaps.write.{}": Lack,
    "consuls.age.{}": {word for word, _ in ages.WORDS.values()},
    "consuls.category.{}": Category,
    "consuls.class.{}": HeadClass,
    "consuls.count.{}": set(Known) - {Known.NONE},
    "consuls.entries.{}": SOURCE.given("Entry", under="measures/ages"),
    "consuls.known.{}": set(Known) - {Known.NONE},
    "consuls.list.{}": ("received", "requested", "not-asked"),
    "consuls.short.{}": PostType,
    "consuls.sign.{}": consuls.SIGNS,
    "consuls.type.{}": PostType,
    "consuls.use.{}": PhoneUse,
    "contacts.known.{}": {*contacts.TONES} - {"none"},
    "contacts.role.{}": ContactRole,
    "country.{}": COUNTRIES,
    "error.{}": {key for _, key in (*TYPES, *BEGINNINGS) if key not in READERS}
    | {book.unreadable for book in (WORKPLAN, CONSULS, VISAS)},
    "error.already-{}": {State.DONE, State.WITHDRAWN}
    | {key for fact in FACTS.values() for _, key in fact.barred},
    "check.{}s": Severity,
    "desk.key.{}": (*desk.BY_NAME, *desk.MOVES),
    "desk.word.{}": (*desk.BY_NAME, *desk.MOVES),
    "desk.form.{}": desk.BY_NAME,
    "desk.ask.{}": {name for each in desk.ANSWERS for name in each.asks},
    "explain.{}": CODES,
    "feed.what.{}": SOURCE.given("Appointment", under="pages/feed"),
    "help.{}": HELP,
    "help.metavar.{}": METAVARS,
    "help.section.{}": {row.section for row in COMMANDS} | {"commands"},
    "importing.at.{}": ("row", "line"),
    "importing.comment.starts-{}": DATED,
    "importing.comment.title-{}": ("line", "file"),
    "importing.kept-{}": (Role.RESPONSIBLE, Role.STATUS),
    "importing.no-{}": (Role.THEME, Role.OBJECTIVE),
    "importing.what-{}": (Role.THEME, Role.OBJECTIVE),
    "importing.doubt.{}": (*ALTERNATIVES, "sole", "lines"),
    "importing.otherwise.{}": ("same", "other", "none"),
    "importing.remark.{}": SOURCE.given("Notice", "remark", under="documents")
    | set(STATED.values()),
    "importing.starts-{}": DATED,
    "kind.{}": kinds(),
    "kind.found.{}": ("scalar", "mapping", "list"),
    "kind.record.{}": {shape.name for shape in SHAPES},
    "life.{}": SOURCE.given("Moment", under="changes", word="note"),
    "measures.column.{}": TALLIES,
    "measures.conflict.{}": Conflict,
    "measures.count.{}": TALLIES,
    "measures.formula.{}": TALLIES,
    "measures.given.{}": Given,
    "measures.share.{}.done": SHARED,
    "measures.share.{}.rest": SHARED,
    "measures.short.{}": READINGS,
    "measures.title.{}": TALLIES,
    "problem.{}": {*CODES, *(f"{code}.fix" for code in CODES)} - {"calendar-unreadable"},
    "record.{}": {*EventKind}.union(
        *((fact.key, *(fact.still or ())[1:]) for fact in FACTS.values())
    ),
    "replies.{}": Answer,
    "replies.count.{}": Answer,
    "status.{}": SOURCE.given("Remark", under="plan"),
    "status.count.{}": State,
    "status.column.{}": (
        "id",
        "activity",
        "calendar",
        "due",
        "state",
        "progress",
        "who",
        "charged",
    ),
    "status.group.{}": State,
    "status.same.{}": SAME,
    "status.short.{}": SHORT,
    "status.state.{}": State,
    "visas.clock.{}": Clock,
    "visas.clock.{}-today": (Clock.RUNNING,),
    "visas.clock.count.{}": Clock,
    "visas.document.{}": VisaDocument,
    "visas.entries.{}": Entries,
    "visas.kind.{}": PassportKind,
    "visas.need.{}": Requirement,
    "visas.requirement.{}": Requirement,
    "visas.sign.{}": visas.SIGNS,
    "visas.type.{}": VisaKind,
    "{}.stale.none": {book.name for book in REGISTRIES},
    "{}.stale.title": {book.name for book in REGISTRIES},
    "workbook.{}": {"plan", "deliveries", "sources"} | {book.name for book, *_ in workbook.SHEETS},
    "workbook.column.{}": {
        *workbook.plan_cells(Language.ES),
        *workbook.delivery_cells(plan(), Language.ES),
        *workbook.source_cells(),
        *(each for _, cells, _ in workbook.SHEETS for each in cells(date.min, {}, Language.ES)),
    },
}
# Sentences of its own that something may have, and does without where there is none.
OWN: dict[str, Iterable[object]] = {
    "brief.{}.{}": product(TALLIES, CASES),
    "changes.{}": ChangeKind,
    "help.{}.{}": product(HELP, OPTIONS),
    "help.{}.example": HELP,
    "help.option.{}": OPTIONS,
    "measures.given.{}.{}": product(TALLIES, Given),
    "problem.{}": VARIANTS,
}


def filled(pattern, words):
    """A key with words in the place of what only the run knows."""
    return pattern.format(*(words if isinstance(words, tuple) else (words,)))


FOUND = {
    key: SOURCE.place(call) for call, keys in SOURCE.asked() for key in sorted(keys, reverse=True)
}
COMPUTED = {key for key in FOUND if HOLE in key}
KNOWN = {filled(key, words): key for key, some in FILLED.items() for words in some}
OPTIONAL = {filled(key, words) for key, some in OWN.items() for words in some}


def nothing(keys, remedy):
    """Fail with every key found, and what to do about it."""
    assert not keys, "\n  ".join([f"{remedy}:", *sorted(keys)])


def test_every_key_that_is_asked_for_has_its_sentence():
    missing = {key for key in FOUND if HOLE not in key} - set(SENTENCES)
    nothing([f"{key}, asked for at {FOUND[key]}" for key in missing], "write these sentences")


def test_every_key_made_at_run_time_is_in_the_table_above():
    unknown = [f"{key}, made at {FOUND[key]}" for key in COMPUTED - {*FILLED, *OWN}]
    nothing(unknown, "give these a row in FILLED: the enum or the table that fills them")
    nothing({*FILLED, *OWN} - COMPUTED, "nothing asks for these any more: take their rows out")


def test_every_word_that_can_fill_a_key_has_its_sentence():
    missing = [f"{key}, one of {KNOWN[key]}" for key in set(KNOWN) - set(SENTENCES)]
    nothing(missing, "write these sentences")


def test_no_sentence_is_idle():
    used = {*FOUND, *KNOWN, *OPTIONAL, *TEXTS}
    idle = [key for key in SENTENCES if key.removesuffix("|1") not in used]
    nothing(idle, "nothing asks for these sentences: take them out")


@pytest.mark.parametrize("topic", HELP)
def test_every_option_and_argument_of_a_command_has_its_help(topic):
    for param in HELP[topic].params:
        name = name_of(param)
        assert {f"help.{topic}.{name}", f"help.option.{name}"} & set(SENTENCES), name


def fields(sentence):
    return {name for _, name, _, _ in Formatter().parse(sentence) if name is not None}


def test_a_sentence_says_the_same_fields_in_every_language():
    for key, words in SENTENCES.items():
        assert len(words) == len(Language), key
        assert all(each.strip() for each in words), key
        assert len({frozenset(fields(each)) for each in words}) == 1, key


def test_the_sentence_of_one_needs_no_more_than_that_of_many():
    for key, words in SENTENCES.items():
        if key.endswith("|1"):
            assert fields(words[0]) <= fields(SENTENCES[key.removesuffix("|1")][0]), key
