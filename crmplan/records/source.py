"""A file's text, and where in it an offset stands."""

from __future__ import annotations

import re
from bisect import bisect_right

from crmplan.records.problems import Mark, Problem


class Source:
    """The decoded text of a file under the path shown to people.

    Offsets count characters of `text`, which starts after a byte order mark (`bom`). Lines end
    at LF only: editors count so, whatever a YAML library does. `damage` lists offsets of what
    could not be decoded; a `foreign` text (UTF-16) is there to be shown, not to be read.
    """

    __slots__ = ("_starts", "bom", "damage", "foreign", "path", "text")

    def __init__(self, path: str, text: str, *, bom: bool = False) -> None:
        self.path = path
        self.text = text
        self.bom = bom
        self.foreign = False
        self.damage: list[tuple[int, int]] = []
        self._starts: list[int] | None = None

    def starts(self) -> list[int]:
        """The offset of the first character of every line."""
        if self._starts is None:
            starts, found = [0], self.text.find("\n")
            while found >= 0:
                starts.append(found + 1)
                found = self.text.find("\n", found + 1)
            self._starts = starts
        return self._starts

    def mark(self, start: int, end: int | None = None) -> Mark:
        """The mark of a stretch, cut at the end of its first line."""
        starts = self.starts()
        start = min(max(start, 0), len(self.text))
        line = bisect_right(starts, start)
        last = self.end_of_line(line)
        length = 0 if end is None else max(0, min(end, last) - start)
        return Mark(self.path, line, start - starts[line - 1] + 1, length)

    def end_of_line(self, line: int) -> int:
        """The offset behind the last character of a line, its LF or CRLF left out."""
        starts = self.starts()
        if line >= len(starts):
            return len(self.text)
        end = starts[line] - 1
        return end - 1 if end > starts[line - 1] and self.text[end - 1] == "\r" else end

    def line(self, number: int) -> str:
        """The text of a line (from 1), empty where the file has no such line."""
        starts = self.starts()
        if not 1 <= number <= len(starts):
            return ""
        return self.text[starts[number - 1] : self.end_of_line(number)]

    def line_of(self, offset: int) -> int:
        """The number of the line on which an offset stands."""
        return bisect_right(self.starts(), offset)


# Bytes into text: UTF-8, with or without a byte order mark, and any kind of line end.


_ALLOWED = bytes(set(range(0x20, 0x100)) - {0x7F} | {0x09, 0x0A, 0x0D})
_NUL = re.compile("\x00")
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
_SIGNS = (b"\xff\xfe", b"\xfe\xff")
_SAMPLE = 4096
_TWICE = re.compile("[\u00c2\u00c3][\x80-\xbf]")  # UTF-8 that was read as Latin-1 and saved again
_FOREIGN = (  # how files begin that are no plain text, and what they are
    (b"PK\x03\x04", "office"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "office"),
    (b"%PDF-", "pdf"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"\x1f\x8b", "packed"),
    (b"version https://git-lfs", "lfs"),
    (b"<!doctype html", "page"),
    (b"<html", "page"),
    (b"<?xml", "page"),
)
_NAMES = {0x1B: "ESC", 0x08: "BACKSPACE", 0x0C: "FORM FEED", 0x0B: "VERTICAL TAB", 0x7F: "DELETE"}


def decode(path: str, content: bytes) -> tuple[Source | None, list[Problem]]:
    """The text of a file and the problems of its bytes; None where it is no text to read on."""
    kind = next(
        (kind for sign, kind in _FOREIGN if content[:30].lower().startswith(sign.lower())), None
    )
    if kind is not None:
        source = Source(path, "")
        source.foreign = True
        return source, [Problem("file-foreign", source.mark(0), {"why": kind})]
    if content.startswith(_SIGNS) or _looks_wide(content):
        return _wide(path, content)
    bom = content.startswith(b"\xef\xbb\xbf")
    if bom:
        content = content[3:]
    problems: list[Problem] = []
    try:
        source = Source(path, content.decode("utf-8"), bom=bom)
    except UnicodeDecodeError:
        source = _mixed(path, content, problems, bom=bom)
    if content.translate(None, _ALLOWED):
        source = _without_controls(source, problems)
    if "Ã" in source.text or "Â" in source.text:
        _twice(source, problems)
    return source, problems


def _looks_wide(content: bytes) -> bool:
    """Whether every other byte is NUL, as in UTF-16 without a byte order mark."""
    even, odd = content[:_SAMPLE:2], content[1:_SAMPLE:2]
    low, high = sorted((even.count(0), odd.count(0)))
    return high * 5 >= len(odd) * 4 > 0 == low


def _wide(path: str, content: bytes) -> tuple[Source | None, list[Problem]]:
    """The problem of UTF-16 or UTF-32, shown with the first line as it was meant."""
    if content.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        name = "UTF-32"
        text = content.decode("utf-32", "replace")
    else:
        name = "UTF-16"
        little = not content.startswith(b"\xfe\xff") and content[:1] != b"\x00"
        text = content.decode("utf-16-le" if little else "utf-16-be", "replace").lstrip("\ufeff")
    source = Source(path, text.replace("\x00", "\ufffd"))
    problem = Problem("encoding-utf16", source.mark(0, 1), {"encoding": name})
    source.foreign = True
    return source, [problem]


def _twice(source: Source, problems: list[Problem]) -> None:
    """A problem at the first letter that went through two encodings, as \u00c3\u00a9 for \u00e9."""
    found = list(_TWICE.finditer(source.text))
    if found:
        letter = found[0].group().encode("latin-1").decode("utf-8", "replace")
        values = {"written": found[0].group(), "letter": letter, "count": len(found)}
        problems.append(Problem("encoding-twice", source.mark(*found[0].span()), values, letter))


def _mixed(path: str, content: bytes, problems: list[Problem], *, bom: bool) -> Source:
    """A text with bytes that are not UTF-8, these read as Windows-1252 for the reader's eyes.

    One problem at the first of them; every record that holds one is left out.
    """
    pieces: list[str] = []
    offsets: list[int] = []
    length = 0
    rest = content
    while True:
        try:
            pieces.append(rest.decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            sound = rest[: error.start].decode("utf-8")
            bad = rest[error.start : error.start + 1].decode("cp1252", "replace")
            pieces += [sound, bad]
            offsets.append(length + len(sound))
            length += len(sound) + len(bad)
            rest = rest[error.start + 1 :]
        if len(offsets) > _SAMPLE:
            pieces.append(rest.decode("cp1252", "replace"))
            break
    source = Source(path, "".join(pieces), bom=bom)
    source.damage = [(offset, 0) for offset in offsets]
    first = offsets[0]
    values = {
        "byte": f"{source.text[first].encode('cp1252', 'replace')[0]:02X}",
        "letter": source.text[first],
        "count": len(offsets),
    }
    problems.append(Problem("encoding-latin1", source.mark(first, first + 1), values))
    return source


def _without_controls(source: Source, problems: list[Problem]) -> Source:
    """The text with control characters replaced; a problem at the first NUL and first other."""
    text = source.text
    for code, barred in (("nul", _NUL), ("control-character", _CONTROL)):
        offsets = [found.start() for found in barred.finditer(text)]
        if offsets:
            char = text[offsets[0]]
            name = _NAMES.get(ord(char), f"U+{ord(char):04X}")
            values = {"character": name, "count": len(offsets)}
            problems.append(Problem(code, source.mark(offsets[0], offsets[0] + 1), values))
            text = barred.sub("\ufffd", text)
            source.damage += [(offset, 0) for offset in offsets]
    clean = Source(source.path, text, bom=source.bom)
    clean.damage = source.damage
    return clean
