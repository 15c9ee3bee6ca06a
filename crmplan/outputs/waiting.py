"""A line on a terminal while work takes long, that says with what; it is gone when work is done."""

from __future__ import annotations

from threading import Lock, Timer
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.status import Status

PATIENCE = 2.0  # seconds of silence before it is shown


class Waiting:
    """The line of one run; another thread shows it, for this one is at work."""

    def __init__(self, words: str) -> None:
        self._words = words
        self._line: Status | None = None
        self._lock = Lock()
        self._timer = Timer(PATIENCE, self._show)
        self._timer.daemon = True
        self._timer.start()

    def now_at(self, words: str) -> None:
        """Say what work has come to."""
        with self._lock:
            self._words = words
            if self._line:
                self._line.update(words)

    def end(self) -> None:
        """Take the line away, for good."""
        self._timer.cancel()
        with self._lock:
            if self._line:
                self._line.stop()
                self._line = None

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - little work takes so long

        with self._lock:
            if not self._timer.finished.is_set():  # it was not ended in the meantime
                self._line = Console(stderr=True, markup=False).status(self._words)
                self._line.start()
