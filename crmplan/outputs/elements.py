"""Elements of HTML and SVG, a tree whose every text is escaped; the colours of tones on white.

Each colour has a contrast of at least 4.5 to 1 (WCAG 2.2, AA).
"""

from __future__ import annotations

from typing import Literal
from xml.etree.ElementTree import Element, tostring

from crmplan.language.seen import visible
from crmplan.pages.document import (
    Tone,
)

INK = "1f2933"


RULE = "c3cad3"


SHADE = "eef1f5"  # behind headings of tables


COLOURS = {
    Tone.PLAIN: INK,
    Tone.STRONG: INK,
    Tone.QUIET: "566270",
    Tone.GOOD: "1b6e37",
    Tone.NOTICE: "1d5f96",
    Tone.WARNING: "8a5300",
    Tone.BAD: "b3201d",
}


FILLS = {  # of bars, which stand beside words that say the same
    Tone.PLAIN: "8b97a5",
    Tone.STRONG: "8b97a5",
    Tone.QUIET: "c3cad3",
    Tone.GOOD: "3f9a5c",
    Tone.NOTICE: "4a8fc7",
    Tone.WARNING: "dd9a2e",
    Tone.BAD: "cf3b37",
}


Child = Element | str


def element(tag: str, *children: Child, **attributes: str | float) -> Element:
    """An element; `_` in a name stands for a hyphen, one at its end for nothing: `class_`."""
    made = Element(tag)
    for name, value in attributes.items():
        made.set(name.rstrip("_").replace("_", "-"), shown(value))
    add(made, *children)
    return made


def add(parent: Element, *children: Child) -> None:
    """Put children behind those that an element has."""
    for child in children:
        if isinstance(child, Element):
            parent.append(child)
        elif len(parent):
            parent[-1].tail = (parent[-1].tail or "") + visible(child)
        else:
            parent.text = (parent.text or "") + visible(child)


def shown(value: str | float) -> str:
    """An attribute's value: text that can only be seen, a number with at most one decimal."""
    return visible(value) if isinstance(value, str) else f"{value:.1f}".removesuffix(".0")


def written(root: Element, method: Literal["html", "xml"]) -> str:
    """The tree as text."""
    return tostring(root, encoding="unicode", method=method)
