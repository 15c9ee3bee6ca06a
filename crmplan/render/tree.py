"""Elements of HTML and SVG: built as a tree, so that every text and attribute is escaped."""

from __future__ import annotations

from typing import Literal
from xml.etree.ElementTree import Element, tostring

from crmplan.render.safe import visible

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
