"""Data on its way to a terminal or a log: nothing in it may act, only be seen."""

from unicodedata import category

_NARROW = 0x100
_BASIC = 0x10000


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


def github(text: str) -> str:
    """The text as a property or message of a GitHub workflow command.

    Percent signs, colons and commas are escaped and line ends shown, so data ends no command and
    starts none (`::`, and the older `##[`).
    """
    shown = visible(text).replace("%", "%25").replace("##[", "##%5B")
    return shown.replace(":", "%3A").replace(",", "%2C")
