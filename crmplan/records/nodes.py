"""YAML text into nodes that know where they stand. The only module that imports YAML.

One loop over the events of libyaml, with a limit of depth; scalars stay the text that was
written. What the data may not use (anchors, aliases, tags, directives, merge keys, a second
document, a key twice) is noted as a flaw and reading goes on.
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, Final

from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Mapping as Map


DEEPEST = 50
READ = (None, (1, 1), (1, 2))  # what a directive may say of the version: all are read alike
MOST = 2000  # problems of one file that are told


class Scalar:
    """A value as written. `style` is one of `' " | >`, or empty (None) for a plain one.

    The stretch from `start` to `end` holds the quotes, or a block scalar's lines without the
    blank lines behind them.
    """

    __slots__ = ("end", "start", "style", "text")

    def __init__(self, text: str, start: int, end: int, style: str | None) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.style = style


class Mapping:
    """Keys with their values, in the order written; `keys` runs parallel to `values`."""

    __slots__ = ("end", "flow", "keys", "start", "values")

    def __init__(self, start: int, *, flow: bool) -> None:
        self.start = start
        self.end = start
        self.flow = flow
        self.keys: list[Scalar] = []
        self.values: dict[str, Node] = {}

    def key(self, name: str) -> Scalar | None:
        """The key of that name."""
        return next((key for key in self.keys if key.text == name), None)


class Sequence:
    """Items in the order written."""

    __slots__ = ("end", "flow", "items", "start")

    def __init__(self, start: int, *, flow: bool) -> None:
        self.start = start
        self.end = start
        self.flow = flow
        self.items: list[Node] = []


Event = Any  # the library's events share no typed base
Node = Scalar | Mapping | Sequence
Flaw = tuple[str, int, int, dict[str, object]]  # code, start, end, values
NO_RUNS: Map[int, str] = {}


class SyntaxFlaw(Exception):  # noqa: N818 - a flaw of the text, told as a problem
    """The text is no YAML: where the library stopped and, where it says so, what it was in."""

    def __init__(
        self, problem: str, offset: int, context: str = "", begun: int | None = None
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.offset = offset
        self.context = context
        self.begun = begun
        self.quoted: tuple[int, int] | None = None  # the value before it, if that is quoted
        self.bracket: int | None = None  # the bracket or brace that is open there


def _events(text: str) -> Callable[[], Any]:
    """The function that gives the next event of a text: libyaml's, or the pure parser's."""
    try:
        from _ruamel_yaml import CParser  # type: ignore[import-not-found]  # noqa: PLC0415
    except ImportError:
        from ruamel.yaml import YAML  # noqa: PLC0415

        pure = YAML(pure=True)
        _, parser = pure.get_constructor_parser(text)
        return parser.get_event  # type: ignore[no-any-return]
    return CParser(text).get_event  # type: ignore[no-any-return]


def compose(text: str, flaws: list[Flaw]) -> Node | None:
    """The first document's root node, None where there is none; flaws are added to the list.

    SyntaxFlaw where the text is no YAML, whatever the library raised.
    """
    thin, runs = thinned(text)
    if runs:
        found: list[Flaw] = []
        with contextlib.suppress(SyntaxFlaw):
            composer = _Composer(thin, found, runs)
            root = _composed(composer, thin)
            if composer.filled == len(runs):
                flaws += found
                return root
    return _composed(_Composer(text, flaws), text)


def _composed(composer: _Composer, text: str) -> Node | None:
    """The root node that a composer makes of a text."""
    try:
        return composer.compose(_events(text))
    except MarkedYAMLError as error:
        at, begun = error.problem_mark, error.context_mark
        flaw = SyntaxFlaw(
            error.problem or "",
            len(text) if at is None else min(at.index, len(text)),
            error.context or "",
            None if begun is None else begun.index,
        )
    except YAMLError as error:
        flaw = SyntaxFlaw(getattr(error, "reason", ""), 0)
    except (ValueError, LookupError, AssertionError, RuntimeError, TypeError, AttributeError):
        flaw = SyntaxFlaw("", 0)
    flaw.quoted = composer.quoted_before(flaw.offset)
    flaw.bracket = composer.bracket
    raise flaw


class _Composer:
    """Nodes made of events, and the flaws seen on the way."""

    def __init__(self, text: str, flaws: list[Flaw], runs: Map[int, str] = NO_RUNS) -> None:
        self.text = text
        self.flaws = flaws
        self.runs = runs
        self.filled = 0
        self.roots: list[Node] = []
        self.documents = 0
        self.last: Node | None = None
        self.bracket: int | None = None
        self.doubled: Mapping | None = None

    def quoted_before(self, offset: int) -> tuple[int, int] | None:
        """The stretch of the last value before an offset, if that is a quoted one."""
        last = self.last
        if type(last) is Scalar and last.style in ("'", '"') and last.end <= offset:
            return last.start, last.end
        return None

    def compose(self, next_event: Callable[[], Any]) -> Node | None:  # noqa: C901, PLR0912, PLR0915 - below
        """The root. The program's hottest loop: one function, few calls, containers in locals."""
        scalar_event = ScalarEvent
        opened: list[tuple[Mapping | Sequence | None, Scalar | None]] = []
        inside: Mapping | Sequence | None = None
        values: dict[str, Node] = {}
        keys: list[Scalar] = []
        items: list[Node] | None = []
        key: Scalar | None = None
        node: Node = Scalar("", 0, 0, None)
        end = 0
        while True:
            try:
                event = next_event()
            except Exception:
                self.last = key if key is not None else node
                self.bracket = inside.start if inside is not None and inside.flow else None
                raise
            kind = type(event)
            if kind is scalar_event:
                style, end = event.style, event.end_mark.index
                node = Scalar(event.value, event.start_mark.index, end, style)
                if event.ctag is not None or event.anchor is not None:
                    self._adorned(event, node)
                if style and style in "|>":
                    end = self._trim(node)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                assert inside is not None  # noqa: S101 - for the type checker
                node = inside
                if node.flow:
                    end = event.end_mark.index
                node.end = end  # a block ends behind its last value
                inside, key = opened.pop()
                if type(inside) is Mapping:
                    values, keys, items = inside.values, inside.keys, None
                else:
                    items = self.roots if inside is None else inside.items  # type: ignore[union-attr]
                    if node.flow and node.start in self.runs:
                        items += self._filled(node.start)
                        node = items.pop()
                        end = node.end
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.ctag is not None or event.anchor is not None:
                    self._adorned(event, None)
                opened.append((inside, key))
                if len(opened) > DEEPEST:
                    raise SyntaxFlaw("nesting", event.start_mark.index, str(DEEPEST))
                key = None
                if kind is MappingStartEvent:
                    inside = Mapping(event.start_mark.index, flow=bool(event.flow_style))
                    values, keys, items = inside.values, inside.keys, None
                else:
                    inside = Sequence(event.start_mark.index, flow=bool(event.flow_style))
                    items = inside.items
                continue
            elif kind is AliasEvent:
                self.flaws.append(("alias", *_span(event), {"name": event.anchor}))
                node = Scalar("", *_span(event), "*")
                end = node.end
            elif kind is StreamEndEvent or event is None:
                return self.roots[0] if self.roots else None
            else:
                self._document(kind, event)
                items = self.roots
                continue
            if items is not None:
                items.append(node)
            elif key is None:
                key = node if type(node) is Scalar else self._key_of(node)
            elif key.text in values or key.text == "<<" or key.style == "?":
                self._rejected(inside, key, listed=type(opened[-1][0]) is Sequence)
                key = None
            else:
                values[key.text] = node
                keys.append(key)
                key = None

    def _filled(self, start: int) -> list[Mapping]:
        """The records of a run of rows, of which an empty one stood where the first opens."""
        self.filled += 1
        records = []
        for opened, end, pairs in rows(self.runs[start], start):
            record = Mapping(opened, flow=True)
            record.end = end
            at = opened + 1
            for key, value in pairs:
                behind = at + len(key)
                record.keys.append(Scalar(key, at, behind, ""))
                at = behind + 2 + len(value)
                record.values[key] = Scalar(value, behind + 2, at, "")
                at += 2
            if len(record.values) < len(pairs):
                raise SyntaxFlaw("key twice", opened)  # for YAML itself to say
            records.append(record)
        return records

    def _adorned(self, event: Event, node: Node | None) -> None:
        """Note the anchor and the tag of an event; the node's stretch starts behind them."""
        start, end = _span(event)
        behind = _behind_properties(self.text, start)
        if event.anchor is not None:
            self.flaws.append(("anchor", start, behind, {"name": event.anchor}))
        if event.tag is not None:
            self.flaws.append(("tag", start, behind, {"name": event.tag}))
        if node is not None:
            node.start = min(behind, end)

    def _trim(self, node: Scalar) -> int:
        """End a block scalar behind its last line with text, unless it keeps the blank ones."""
        written = self.text[node.start : node.end]
        if "+" not in written[:3]:
            node.end = node.start + len(written.rstrip())
        return node.end

    def _key_of(self, node: Node) -> Scalar:
        """Note a list or a record where a name should be; what follows it is passed over."""
        self.flaws.append(("key-not-a-name", node.start, node.end, {}))
        return Scalar("", node.start, node.end, "?")

    def _rejected(self, mapping: Mapping | Sequence | None, key: Scalar, *, listed: bool) -> None:
        """Note a key that is there already (the first one counts), or a merge key.

        The first key of an item of a list (`listed`), there again, begins another item.
        """
        if key.style == "?" or len(self.flaws) > MOST:
            return
        if key.text == "<<":
            self.flaws.append(("merge-key", key.start, key.end, {}))
            return
        assert isinstance(mapping, Mapping)  # noqa: S101 - for the type checker
        first = mapping.key(key.text)
        assert first is not None  # noqa: S101 - the same
        if mapping is self.doubled:
            return
        if listed and first is mapping.keys[0] and len(mapping.keys) > 1:
            self.doubled = mapping  # a second record begins: what follows is all there twice
            self.flaws.append(("dash-missing", key.start, key.end, {}))
            return
        values = {"name": key.text, "first": first.start}
        self.flaws.append(("key-duplicate", key.start, key.end, values))

    def _document(self, kind: type, event: Event) -> None:
        """Note directives, but for one that says which YAML this is, and a second document."""
        if kind is not DocumentStartEvent:
            return
        self.documents += 1
        start, end = _span(event)
        if event.tags or event.version not in READ:
            written = self.text[start:end].split("\n", 1)[0].rstrip()
            self.flaws.append(("directive", start, start + len(written), {"text": written}))
        if self.documents == 2:  # noqa: PLR2004 - one problem, however many follow
            self.flaws.append(("document-second", max(start, end - 3), end, {}))


def _span(event: Event) -> tuple[int, int]:
    """The offsets of an event's first and last character."""
    return event.start_mark.index, event.end_mark.index


def _behind_properties(text: str, start: int) -> int:
    """The offset behind the anchor and tag that stand at an offset."""
    while text[start : start + 1] in ("&", "!"):
        while start < len(text) and text[start] not in " \t\r\n":
            start += 1
        begun = start
        while text[start : start + 1] in (" ", "\t"):
            start += 1
        if text[start : start + 1] not in ("&", "!"):
            return start if text[start : start + 1] not in ("", "\r", "\n") else begun
    return start


# Rows of a table as people write them in YAML, `- {passport: HN, requirement: visa-free}`.


Row = tuple[int, int, list[list[str]]]  # where its braces open and end, and its pairs

_PAIR: Final = r"[a-z_]+: [A-Za-z0-9][A-Za-z0-9.-]*"
_LINE: Final = rf"- \{{{_PAIR}(?:, {_PAIR})*\}}\r?\n"
_RUN: Final = re.compile(rf"^( *){_LINE}(?:\1{_LINE})+", re.MULTILINE)


def thinned(text: str) -> tuple[str, Map[int, str]]:
    """The text, as long as it was, with an empty record in place of each run of rows.

    And the rows, from the first brace on, by where that stands.
    """
    runs: dict[int, str] = {}
    if "- {" not in text:
        return text, runs
    pieces: list[str] = []
    at = 0
    for run in _RUN.finditer(text):
        first = run.end(1) + len("- ")
        rest = text[first + len("{}") : run.end()]
        blank = "\n".join(" " * len(line) for line in rest.split("\n"))
        pieces += (text[at:first], "{}", blank)
        runs[first] = text[first : run.end()]
        at = run.end()
    return "".join((*pieces, text[at:])), runs


def rows(run: str, start: int) -> Iterator[Row]:
    """The rows of a run that starts at an offset."""
    at = start
    for line in run.split("\n")[:-1]:
        opened = line.index("{")
        inner = line[opened + 1 : line.index("}")]
        pairs = [pair.split(": ") for pair in inner.split(", ")]
        yield at + opened, at + opened + len(inner) + 2, pairs
        at += len(line) + 1
