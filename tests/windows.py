"""A system like Windows, as far as one can be made elsewhere: python tests/windows.py WORDS…

First all libraries are imported as they are; then crmplan starts with an `os` and a `sys` in which
what Windows does not have is missing. What stays as it was: the letters of drives, backslashes,
and the libraries' own ways on Windows. With HELD=NAME in the environment, another program keeps
files of that name open.
"""

import os
import pkgutil
import sys
import warnings
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from types import ModuleType

LIBRARIES = (
    *("typer", "rich", "ruamel.yaml", "dateutil", "rapidfuzz", "platformdirs", "phonenumbers"),
    *("validators", "docx", "openpyxl", "xlsxwriter", "icalendar", "filelock"),
)
STANDARD = ("subprocess", "tempfile", "shutil", "logging", "zipfile", "email")
MODULES = ("fcntl", "termios", "pwd", "grp", "pty", "tty", "resource", "syslog", "readline")
NAMES = (
    *("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC", "O_DIRECTORY", "O_NOFOLLOW", "O_TMPFILE", "O_SYNC"),
    *("fchmod", "fchown", "chown", "lchown", "geteuid", "getegid", "getuid", "getgid", "uname"),
    *("fork", "mkfifo", "mknod", "statvfs", "sysconf", "killpg", "setsid"),
)
SHARING_VIOLATION = 32


def everything(name: str) -> None:
    """Import a library and its modules, as they are here."""
    library = import_module(name)
    for found in pkgutil.walk_packages(getattr(library, "__path__", ()), f"{name}."):
        if not any(part in found.name for part in ("test", "setup", "__main__")):
            with suppress(Exception):
                import_module(found.name)


def without_directories(real):
    """A call of the system that takes no handle of a directory."""

    def call(*given, **named):
        if any(name.endswith("dir_fd") for name in named):
            raise NotImplementedError("dir_fd unavailable on this platform")
        return real(*given, **named)

    return call


def held_open(name, real):
    """Replacing a file while another program keeps it open."""

    def call(source, target, **named):
        if Path(target).name == name:
            error = PermissionError(13, "Access is denied", str(target))
            vars(error)["winerror"] = SHARING_VIOLATION
            raise error
        return real(source, target, **named)

    return call


def twin(module: ModuleType) -> ModuleType:
    """A copy of a module, which those that import it from now on are given."""
    copy = ModuleType(module.__name__)
    vars(copy).update(vars(module))
    sys.modules[module.__name__] = copy
    return copy


def bend() -> None:
    """Take away what Windows does not have."""
    for name in STANDARD:
        import_module(name)
    with warnings.catch_warnings(action="ignore"):
        for name in LIBRARIES:
            everything(name)
    os.replace = held_open(os.environ.get("HELD"), os.replace)  # for `pathlib` too
    for name in MODULES:
        vars(sys)["modules"][name] = None
    bent = twin(os)
    for name in NAMES:
        delattr(bent, name)
    for name in ("open", "unlink", "link", "stat", "mkdir", "replace"):
        setattr(bent, name, without_directories(getattr(bent, name)))
    vars(twin(sys))["platform"] = "win32"


if __name__ == "__main__":
    bend()
    import_module("crmplan.__main__").main()
