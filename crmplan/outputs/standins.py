"""What a console shows for a letter that it does not have, one column for one column."""

from __future__ import annotations

import unicodedata

LACKING = '….–-—-−-‑-“"”"«"»"’\'‘\'‹<›>·-•*│|─-█#■#▓%▒:░.●*◆*○o◌-✓+×x→>▼v⍽_¿?¡!'
STAND_INS = dict(zip(LACKING[::2], LACKING[1::2], strict=True))  # a letter, then what stands for it
UNKNOWN = "?"


def stand_in(error: UnicodeError) -> tuple[str, int]:
    """What stands for the letters that an encoding lacks: a handler as `codecs` asks for.

    A letter without its accents where only these are lacking; half of a pair, which no encoding
    has, as an escape. What is typed and is no letter at all is unknown.
    """
    if isinstance(error, UnicodeDecodeError):
        return UNKNOWN, error.end
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(map(_other, lacking)), error.end


def _other(letter: str) -> str:
    if unicodedata.category(letter) == "Cs":
        return f"\\u{ord(letter):04x}"
    plain = STAND_INS.get(letter) or unicodedata.normalize("NFKD", letter)[0]
    return plain if plain.isascii() else UNKNOWN
