"""New lines for a file, spliced into its text so that every other byte stays.

Nothing is dumped: the place of a record is known from its node, the layout of the new lines is
read off their neighbours (indentation, dashes, aligned values, line ends), and the result is an
insertion. What cannot be spliced safely is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from crmplan.language import CrmplanError
from crmplan.records.nodes import Mapping, Node, Scalar, Sequence
from crmplan.records.source import Source
from crmplan.records.written import (
    WIDTH,
    Bare,
    flow_record,
    fold_width,
    foldable,
    folded_lines,
    scalar,
)
from crmplan.records.written import items as lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from crmplan.records.source import Source
    from crmplan.records.written import Items


@dataclass(frozen=True, slots=True)
class Splice:
    """The stretch from `start` to `end` of a text, and what takes its place."""

    start: int
    end: int
    text: str

    def applied(self, text: str) -> str:
        """The text with the stretch replaced."""
        return text[: self.start] + self.text + text[self.end :]


def added(
    source: Source, record: Mapping, name: str, items: Items, place: int | None = None
) -> Splice:
    """More items in a record's list, at the end or at a place counted from 0.

    The list is begun if there is none. CrmplanError where the layout is one that lines cannot
    safely be added to.
    """
    found = record.values.get(name)
    if found is None:
        return _begun(source, record, name, items)
    if type(found) is Sequence:
        last = place is None or place >= len(found.items)
        if found.flow:
            return _into_flow(source, found, items, None if last else place)
        if found.items and not found.flow:
            before = len(found.items) if place is None or last else place
            return _beside(source, record, name, found, items, before)
    if _says_nothing(found):
        return _filled(source, record, name, found, items)
    raise _refused(source, found)


def with_field(
    source: Source, record: Mapping, name: str, value: str, order: Iterable[str] = ()
) -> Splice:
    """A field of a record with a new value: replaced where it stands, else added.

    It is added behind the field that comes before it in an order of names, else behind the last.
    A comment behind the old value stays. CrmplanError where the layout is one in which it cannot
    safely be replaced.
    """
    found = record.values.get(name)
    if type(found) is Scalar and found.style != "*":
        return _replaced(source, record, name, found, value)
    if found is not None:
        return _replaced_whole(source, record, name, found, value)
    if record.flow:
        return _pair_into_flow(source, record, f"{name}: {scalar(value, flow=True)}")
    column = _column(source.text, record.start)
    padding = _padding(source, record, name)
    line = " " * column + f"{name}: {padding}{scalar(value)}"
    lines = [line]
    if len(line) > WIDTH and foldable(value):
        lines = [" " * column + f"{name}: >-", *folded_lines(value, column + 2)]
    return _inserted(source, _behind_field(source, record, _before(record, name, order)), lines)


def without_field(source: Source, record: Mapping, name: str) -> Splice:
    """A record without one of its fields and the comments that are indented as it.

    Behind a dash the next field takes its place. CrmplanError for the only field of a record.
    """
    key, value = record.key(name), record.values[name]
    place = record.keys.index(key) if key else 0
    if key is None or len(record.keys) == 1:
        raise _refused(source, record)
    if record.flow:
        return _out_of_flow(
            source, record, [(k.start, record.values[k.text].end) for k in record.keys], place
        )
    line = source.text.rfind("\n", 0, key.start) + 1
    if not source.text[line : key.start].strip(" "):
        return Splice(line, _behind_field(source, record, name), "")
    following = record.keys[1].start
    if "#" in source.text[max(value.end, key.end) : following]:
        raise _refused(source, value)
    return Splice(key.start, following, "")


def listed(source: Source, record: Mapping, name: str, values: Iterable[str]) -> Splice:
    """More values, as they are written, at the end of a record's list of them."""
    found = record.values[name]
    assert isinstance(found, Sequence)  # noqa: S101 - it has items
    last = found.items[-1]
    if found.flow:
        if "#" in source.text[last.end : found.end]:
            raise _refused(source, found)
        return Splice(last.end, last.end, "".join(f", {value}" for value in values))
    dash = source.text.rfind("-", 0, last.start)
    between = source.text[dash + 1 : last.start]
    if dash < found.start or between.strip(" "):
        raise _refused(source, last)
    indent = _column(source.text, dash)
    lines = [f"{' ' * indent}-{between}{value}" for value in values]
    return _inserted(source, _behind_node(source, last, indent + 1), lines)


def without_item(source: Source, record: Mapping, name: str, place: int) -> Splice:
    """A record's list without one of its items; the field goes with the only one, if it can."""
    found = record.values[name]
    assert isinstance(found, Sequence)  # noqa: S101 - it has items
    if len(found.items) == 1 < len(record.keys):
        return without_field(source, record, name)
    if len(found.items) == 1:
        return _replaced_whole(source, record, name, found, Bare("[]"))
    item = found.items[place]
    if found.flow:
        return _out_of_flow(source, found, [(each.start, each.end) for each in found.items], place)
    dash = source.text.rfind("-", 0, item.start)
    line = source.text.rfind("\n", 0, dash) + 1
    if dash < found.start or source.text[line:dash].strip(" "):
        raise _refused(source, item)
    return Splice(line, _behind_node(source, item, dash - line + 1), "")


def _out_of_flow(
    source: Source, around: Mapping | Sequence, stretches: list[tuple[int, int]], place: int
) -> Splice:
    """A stretch of `{...}` or `[...]` taken out, with the comma that is no longer needed."""
    start, end = stretches[place]
    if place + 1 < len(stretches):
        end = stretches[place + 1][0]
    else:
        start = stretches[place - 1][1]
    if "#" in source.text[start:end]:
        raise _refused(source, around)
    return Splice(start, end, "")


def _replaced_whole(source: Source, record: Mapping, name: str, found: Node, value: str) -> Splice:
    """A value in the place of a list or of values under names: on one line."""
    key = record.key(name)
    start, written = found.start, scalar(value, flow=record.flow)
    if isinstance(found, Scalar):
        raise _refused(source, found)
    if not found.flow and key is not None:
        start, written = key.end + 1, f" {written}"
    if "#" in source.text[start : found.end]:
        raise _refused(source, found)
    return Splice(start, found.end, written)


def joined(source: Source, splices: Iterable[Splice]) -> Splice:
    """Several splices of one text as one; those at the same place stand in the order given.

    They must not overlap.
    """
    ordered = sorted(splices, key=lambda splice: splice.start)
    pieces: list[str] = []
    at = ordered[0].start
    for splice in ordered:
        pieces += (source.text[at : splice.start], splice.text)
        at = splice.end
    return Splice(ordered[0].start, at, "".join(pieces))


def _replaced(source: Source, record: Mapping, name: str, found: Scalar, value: str) -> Splice:
    """A value in the place of another: on its line, or folded where that would be too long."""
    key = record.key(name)
    space = "" if key is None or found.start > key.end + 1 else " "
    block = found.style in ("|", ">")
    line = source.text[found.start : _end_of_line(source, found.start)]
    if block and "#" in line:
        raise _refused(source, found)
    written = scalar(value, flow=record.flow)
    if not value or record.flow or not (block or _alone(source, found)):
        return Splice(found.start, found.end, f"{space * (found.start == found.end)}{written}")
    if _column(source.text, found.start) + len(space + written) > WIDTH and foldable(value):
        lines = source.text[found.start : found.end].split("\n")[1:] if block else []
        column = len(lines[0]) - len(lines[0].lstrip(" ")) if lines else 0
        column = column or _column(source.text, record.start) + 2
        written = line_end(source.text).join(
            [">-", *folded_lines(value, column, fold_width(lines))]
        )
    return Splice(found.start, found.end, f"{space * (found.start == found.end)}{written}")


def _alone(source: Source, found: Scalar) -> bool:
    """Whether nothing, not even a comment, stands behind a value on its line."""
    return not source.text[found.end : _end_of_line(source, found.end)].strip()


# Where new lines go.


def _beside(  # noqa: PLR0913, PLR0917 - what is added, and where
    source: Source,
    record: Mapping,
    name: str,
    found: Sequence,
    items: Items,
    place: int,
) -> Splice:
    """An item behind the one before its place, written as that one is; the first behind its key."""
    like = found.items[max(place - 1, 0)]
    dash = source.text.rfind("-", 0, like.start)
    between = source.text[dash + 1 : like.start]
    if type(like) is not Mapping or dash < found.start or between.strip(" "):
        raise _refused(source, like)
    indent = _column(source.text, dash)
    if like.flow:
        lines = [" " * indent + "-" + between + flow_record(fields) for fields in items]
    else:
        lines = lines_of(
            items, indent, _indentation(source), space=len(between), width=_width(source, like)
        )
    key = record.key(name)
    if not place and key is not None:
        return _inserted(source, _end_of_line(source, key.end), lines)
    return _inserted(source, _behind_node(source, like, indent + 1), lines)


def _begun(source: Source, record: Mapping, name: str, items: Items) -> Splice:
    """The key and its first item, behind the record's last field."""
    if record.flow:
        return _pair_into_flow(source, record, f"{name}: [{', '.join(map(flow_record, items))}]")
    column = _column(source.text, record.start)
    lines = [f"{' ' * column}{name}:", *_listed(source, items, column)]
    return _inserted(source, _behind_record(source, record), lines)


def _listed(source: Source, items: Items, column: int) -> list[str]:
    """The lines of a list whose key stands behind so many spaces."""
    step = _indentation(source)
    return lines_of(items, column + step, step)


def _filled(source: Source, record: Mapping, name: str, found: Node, items: Items) -> Splice:
    """The first item of a list that is there but empty: `log:`, `log: ~`."""
    key = record.key(name)
    said = found.start < found.end  # `~` or `null`: it must go
    if key is None or (record.flow and not said):
        raise _refused(source, found)
    if record.flow:
        return Splice(found.start, found.end, f"[{', '.join(map(flow_record, items))}]")
    lines = _listed(source, items, _column(source.text, key.start))
    end = _end_of_line(source, found.end if said else key.end)
    if not said:
        return _inserted(source, end, lines)
    colon = source.text.index(":", key.end) + 1
    if "#" in source.text[colon : found.start]:
        raise _refused(source, found)
    rest = source.text[found.end : end]  # perhaps a comment
    inserted = _inserted(source, end, lines).text
    return Splice(colon, end, (rest if rest.strip() else rest.lstrip(" ")) + inserted)


def _into_flow(source: Source, found: Sequence, items: Items, place: int | None) -> Splice:
    """An item before another one of `[...]`, or before its closing bracket."""
    if place is not None:
        at = found.items[place].start
        return Splice(at, at, ", ".join(map(flow_record, items)) + ", ")
    close = found.end - 1
    if source.text[close : close + 1] != "]":
        raise _refused(source, found)
    inside = source.text[found.start + 1 : close]
    behind = found.items[-1].end if found.items else found.start + 1
    rest = source.text[behind:close]
    if "#" in rest or "#" in inside.rpartition("\n")[2]:
        raise _refused(source, found)
    comma = "" if not found.items else " " if "," in rest else ", "
    at = behind + len(rest.rstrip())
    return Splice(at, at, comma + ", ".join(map(flow_record, items)))


def _pair_into_flow(source: Source, record: Mapping, pair: str) -> Splice:
    """A field before the closing brace of `{...}`."""
    close = record.end - 1
    last = max((value.end for value in record.values.values()), default=record.start + 1)
    rest = source.text[last:close]
    if source.text[close : close + 1] != "}" or "#" in rest or "," in rest:
        raise _refused(source, record)
    at = last + len(rest.rstrip())
    return Splice(at, at, f", {pair}" if record.values else pair)


def _inserted(source: Source, at: int, lines: list[str]) -> Splice:
    """Whole lines at an offset that begins a line, or at the end of a last line without an end."""
    text = source.text
    end = line_end(text)
    block = end.join(lines)
    if at > 0 and text[at - 1] != "\n":
        return Splice(at, at, end + block)
    return Splice(at, at, block + end)


def _behind_node(source: Source, node: Node, deeper: int) -> int:
    """Where the line behind a node begins, past the comments that are indented as its own."""
    at = _end_of_line(source, node.end)
    found = at
    while at < len(source.text):
        line = source.text[at : source.text.find("\n", at) + 1 or len(source.text)]
        stripped = line.strip()
        if stripped.startswith("#") and len(line) - len(line.lstrip(" ")) >= deeper:
            found = at + len(line)
        elif stripped:
            break
        at += len(line)
    return found


def _behind_record(source: Source, record: Mapping) -> int:
    """Where the line behind a record's last field begins."""
    return _behind_field(source, record, record.keys[-1].text)


def _behind_field(source: Source, record: Mapping, name: str) -> int:
    """Where the line behind a field of a record begins.

    Comments as far left as the field belong to the next one, if there is any.
    """
    key, value = record.key(name), record.values[name]
    end = value.end if value.end > value.start or key is None else key.end
    deeper = _column(source.text, record.start) + (name != record.keys[-1].text)
    return _behind_node(source, Scalar("", end, end, None), deeper)


def _before(record: Mapping, name: str, order: Iterable[str]) -> str:
    """The last field of a record among those before a name in an order; else its last one."""
    names = list(order)
    earlier = set(names[: names.index(name)] if name in names else ())
    found = [key.text for key in record.keys if key.text in earlier]
    return found[-1] if found else record.keys[-1].text


def _end_of_line(source: Source, offset: int) -> int:
    """Where the line behind the one that an offset ends in begins."""
    if offset > 0 and source.text[offset - 1 : offset] == "\n":
        return offset
    return source.text.find("\n", offset) + 1 or len(source.text)


# What the layout is.


def line_end(text: str) -> str:
    """The line end of a text: that of its first line."""
    first = text.find("\n")
    return "\r\n" if first > 0 and text[first - 1] == "\r" else "\n"


def _column(text: str, offset: int) -> int:
    """How many characters stand before an offset on its line."""
    return offset - (text.rfind("\n", 0, offset) + 1)


def _padding(source: Source, record: Mapping, name: str) -> str:
    """The spaces that put a value under the others, where they stand in a column."""
    width = _width(source, record)
    return " " * max(width - len(name) - 2, 0)


def _width(source: Source, record: Mapping) -> int:
    """How far behind its key's start every value of a record begins; 0 if they do not line up."""
    found = set()
    wide = False
    for key in record.keys:
        value = record.values[key.text]
        if type(value) is Scalar and source.text[key.end : value.start].strip(": ") == "":
            found.add(value.start - key.start)
            wide = wide or value.start - key.end > len(": ")
    return found.pop() if len(found) == 1 and wide else 0


def _indentation(source: Source) -> int:
    """How many spaces the file's lists stand to the right of their keys: of the first such list."""
    text = source.text
    for line, following in _neighbours(text):
        key, item = line.rstrip(), following.lstrip(" ")
        if key.endswith(":") and item.startswith("- ") and not key.lstrip(" ").startswith("#"):
            own = len(line) - len(line.lstrip(" -"))
            return max(len(following) - len(item) - own, 0)
    return 2


def _neighbours(text: str) -> Iterator[tuple[str, str]]:
    """Lines, each with the next one that says something."""
    before = None
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            if before is not None:
                yield before, line
            before = line


def _says_nothing(found: Node) -> bool:
    return type(found) is Scalar and not found.style and found.text.lower() in ("", "~", "null")


def _refused(source: Source, node: Node) -> CrmplanError:
    """Why nothing was written: the layout, and where."""
    mark = source.mark(node.start)
    return CrmplanError("splice-refused", 1, path=mark.path, line=mark.line, column=mark.column)
