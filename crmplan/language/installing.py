"""The line to type that installs a library, wherever crmplan itself came from."""

import sys

PACKAGES = {"docx": "python-docx", "xlsxwriter": "XlsxWriter"}  # named apart from their modules


def installing(*names: str) -> str:
    """The line that installs libraries for the Python that runs crmplan, by their own names."""
    python = f'"{sys.executable}"' if " " in sys.executable else sys.executable
    return " ".join([python, "-m pip install", *(PACKAGES.get(name, name) for name in names)])
