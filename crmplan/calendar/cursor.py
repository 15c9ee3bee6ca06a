"""The items of a cell, taken from left to right by the rules of the grammar."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crmplan.calendar.notes import Notes
    from crmplan.calendar.tokens import Token


class Stop(Exception):  # noqa: N818 - not an error yet: another rule may fit
    """The rules do not fit; `at` is the item that stopped them, `code` why."""

    def __init__(self, at: int, code: str = "") -> None:
        super().__init__(code)
        self.at = at
        self.code = code


class Cursor:
    """The items of a cell, and how many of them are taken."""

    def __init__(self, items: list[Token], notes: Notes) -> None:
        self.items = items
        self.notes = notes
        self.at = 0

    def category(self, ahead: int = 0) -> str:
        """The category of an item to come, empty after the last."""
        at = self.at + ahead
        return self.items[at].category if at < len(self.items) else ""

    def accept(self, *categories: str) -> bool:
        """Take the next item if it is of one of the categories."""
        if self.category() in categories:
            if self.category() == "TENTATIVE":
                self.notes.assume("tentative")
            self.at += 1
            return True
        return False
