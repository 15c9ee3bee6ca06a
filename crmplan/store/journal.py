"""What was recorded from this machine, so that it can be taken back: one small file a recording.

It is kept beside the user's other state, never among the data: a working copy that is handed on
carries no journal with it. An entry is written before the data files are saved and sealed after
it, so that a recording in several files that was cut short can be told from one that was not.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

MOST = 200  # recordings that are remembered for one data directory
BEGUN, SEALED = ".begun", ".json"
SHORT = 15  # characters that may stand elsewhere by chance


class Altered(NamedTuple):
    """What a recording altered in one file: at `start` the text `old` became `new`.

    `before` and `after` are the SHA-256 of the whole file's bytes, empty where there was none.
    """

    name: str
    start: int
    old: str
    new: str
    before: str
    after: str

    def reverted(self, text: str) -> str:
        """The file's text before the recording, of its text after it."""
        return text[: self.start] + self.old + text[self.start + len(self.new) :]

    def moved(self, text: str) -> Altered | None:
        """The same in a text that was edited elsewhere; None where it cannot be told for sure.

        It must stand there once and, if it is short, where it stood.
        """
        found = text.find(self.new)
        sure = len(self.new.strip()) > SHORT or (found == self.start and self.new != "")
        if found < 0 or not sure or text.find(self.new, found + 1) >= 0:
            return None
        return self._replace(start=found)


class Recording(NamedTuple):
    """A recording: what was said of it in each language, and what it altered."""

    words: Mapping[str, str]
    altered: tuple[Altered, ...]
    path: Path | None = None

    @property
    def begun(self) -> bool:
        """Whether it was not sealed: the files may have been saved or not."""
        return self.path is not None and self.path.suffix == BEGUN


def digest(content: bytes | None) -> str:
    """The SHA-256 of a file's bytes; empty where there is no file."""
    return "" if content is None else hashlib.sha256(content).hexdigest()


class Journal:
    """The recordings made from here in one data directory, oldest first."""

    def __init__(self, data: Path, environment: Mapping[str, str]) -> None:
        key = digest(str(data.resolve()).encode())[:20]
        self.directory = state_directory(environment) / key

    def begin(self, recording: Recording) -> Recording:
        """Note what is about to be saved; unchanged, without a path, where nothing can be kept."""
        numbers = [int(path.stem) for path in self._paths()]
        path = self.directory / f"{max(numbers, default=0) + 1:08}{BEGUN}"
        told = {"words": dict(recording.words), "altered": [a._asdict() for a in recording.altered]}
        try:
            self.directory.mkdir(parents=True, exist_ok=True, mode=0o700)
            with path.open("x", encoding="utf-8") as file:
                json.dump(told, file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            return recording
        return recording._replace(path=path)

    def seal(self, recording: Recording) -> None:
        """The files were saved."""
        if recording.path is not None:
            with contextlib.suppress(OSError):
                recording.path.replace(recording.path.with_suffix(SEALED))
            for old in self._paths()[:-MOST]:
                self._drop(old)

    def forget(self, recording: Recording) -> None:
        """It was taken back, or never saved."""
        if recording.path is not None:
            self._drop(recording.path)

    def recordings(self) -> Iterator[Recording]:
        """The recordings, the last one first; what cannot be read of them is passed over."""
        for path in reversed(self._paths()):
            with contextlib.suppress(OSError, ValueError, TypeError, KeyError):
                told = json.loads(path.read_text(encoding="utf-8"))
                altered = tuple(Altered(**each) for each in told["altered"])
                yield Recording(told["words"], altered, path)

    def _paths(self) -> list[Path]:
        """The files of the journal, oldest first."""
        try:
            found = list(self.directory.iterdir())
        except OSError:
            return []
        known = (path for path in found if path.suffix in (BEGUN, SEALED) and path.stem.isdecimal())
        return sorted(known, key=lambda path: int(path.stem))

    def _drop(self, path: Path) -> None:
        with contextlib.suppress(OSError):
            path.unlink()


def state_directory(environment: Mapping[str, str]) -> Path:
    """Where journals are kept: CRMPLAN_STATE, else where the system keeps a program's state."""
    given = environment.get("CRMPLAN_STATE")
    if given:
        return Path(given)
    from platformdirs import user_state_path  # noqa: PLC0415 - recording only

    return user_state_path("crmplan", appauthor=False)
