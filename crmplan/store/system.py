"""Files and programs as the system at hand has them: `posix`, or `portable` without POSIX."""

import sys

if sys.platform == "win32":
    from crmplan.store.portable import end, locked, move, opened, replace
else:
    from crmplan.store.posix import end, locked, move, opened, replace

__all__ = ["end", "locked", "move", "opened", "replace"]
