"""A file's text, and where in it an offset stands."""

from bisect import bisect_right

from crmplan.problems import Mark


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
