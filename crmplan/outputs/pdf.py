"""A page as PDF: its Word document, or its workbook, as LibreOffice prints it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.store.office import converted

if TYPE_CHECKING:
    from crmplan.outputs.formats import Output
    from crmplan.pages import View


def render(view: View, output: Output) -> bytes:
    """The view as a .pdf file; a workbook as its sheets are printed."""
    if view.kind == "workbook":
        from crmplan.outputs import xlsx  # noqa: PLC0415 - one of the two libraries will do

        return converted(xlsx.render(view, output), "xlsx", "pdf")
    from crmplan.outputs import word  # noqa: PLC0415 - as above

    return converted(word.render(view, output), "docx", "pdf")
