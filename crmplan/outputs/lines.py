"""Problems on a line each, as grep and editors read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crmplan.language import say
from crmplan.language.seen import visible

if TYPE_CHECKING:
    from crmplan.outputs.formats import Output
    from crmplan.pages import View


def render(view: View, _output: Output) -> str:
    """The place of each problem, how much it matters, its cause and its remedy."""
    fix = say(view.language, "check.fix")
    return "".join(
        f"{visible(str(item['file']))}:{item['line']}:{item['column']}: "
        f"{item['severity']}[{item['code']}] {item['cause']}; {fix}: {item['remedy']}\n"
        for item in view.items()
    )
