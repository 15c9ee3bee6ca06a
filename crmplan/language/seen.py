"""A text as it may be shown, and how wide it is: nothing in data may act, only be seen."""

from unicodedata import category, combining, east_asian_width

_NARROW = 0x100
_BASIC = 0x10000
_COMBINING = "\u0300"  # before it every character that is shown takes one column


def visible(text: str) -> str:
    r"""The text with control, escape and bidirectional characters shown as `\x..`, `\u....`."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else _shown(char) for char in text)


def _shown(char: str) -> str:
    """How a character that is not printable is shown: spaces of other kinds as a plain one."""
    kind = category(char)
    if kind == "Zs":
        return " "
    code = ord(char)
    if code < _NARROW:
        return f"\\x{code:02x}"
    if code < _BASIC:
        return f"\\u{code:04x}"
    return f"\\U{code:08x}"


def width_of(text: str) -> int:
    """How many columns a text takes in a terminal."""
    if text.isascii() or max(text) < _COMBINING:
        return len(text)
    return sum(0 if combining(char) else 1 + (east_asian_width(char) in "WF") for char in text)
