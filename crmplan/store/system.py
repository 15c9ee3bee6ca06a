"""Files as the system at hand has them: `posix`, or its twin `portable` where there is no POSIX."""

import sys

if sys.platform == "win32":
    from crmplan.store.portable import locked, move, opened, replace
else:
    from crmplan.store.posix import locked, move, opened, replace

__all__ = ["locked", "move", "opened", "replace"]
