"""Run crmplan, as ``crmplan`` or as ``python -m crmplan``: one command, then the end."""

import gc
from typing import NoReturn

GARBAGE = 100_000  # values between two searches for garbage


def main() -> NoReturn:
    """Run the command that was typed."""
    gc.set_threshold(GARBAGE)
    from crmplan.cli import main as run  # noqa: PLC0415 - brings in much that is no garbage

    try:
        run()
    finally:
        gc.freeze()  # else all that is there would be searched once more at the end


if __name__ == "__main__":
    main()
