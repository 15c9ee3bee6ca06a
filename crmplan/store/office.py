"""LibreOffice, where it is installed: a document in another format, without window or network."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from crmplan.language import CrmplanError
from crmplan.store import system

PATIENCE: Final = 120  # seconds for one document
PROGRAMS: Final = ("soffice", "libreoffice")
PLACES: Final = (  # where the installers of other systems put it, out of the path
    r"C:\Program Files\LibreOffice\program\soffice.com",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.com",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
SWITCHES: Final = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo")
FILTERS: Final = {"pdf": ("--infilter=writer_pdf_import",)}  # else a drawing is made of it
# No macro runs, no link is followed, and whoever tries finds nobody at the other end; PDF that
# can be read aloud.
SETTINGS: Final = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc">
<prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings">
<prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Filter/PDF/Export">
<prop oor:name="UseTaggedPDF" oor:op="fuse"><value>true</value></prop></item>
</oor:items>
"""


def converted(content: bytes, ending: str, form: str) -> bytes:
    """A document, the bytes of a file of this ending, as LibreOffice writes it in another format.

    CrmplanError where LibreOffice is not installed, takes too long, or makes nothing of it. Each
    run has a profile of its own: a window that the user has open does not answer in its place.
    """
    program = found()
    with tempfile.TemporaryDirectory(prefix="crmplan-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        profile = folder / "profile"
        (profile / "user").mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(SETTINGS, encoding="utf-8")
        given = folder / f"document.{ending}"
        given.write_bytes(content)
        made = folder / "made" / f"document.{form}"
        filters = FILTERS.get(ending, ())
        ran([program, f"-env:UserInstallation={profile.as_uri()}", *SWITCHES, *filters,
             "--convert-to", form, "--outdir", str(made.parent), str(given)], folder)  # fmt: skip
        try:
            return made.read_bytes()
        except OSError:
            raise CrmplanError("office-nothing", form=form) from None


def found() -> str:
    """Where the program is; CrmplanError where there is none."""
    named = (shutil.which(name) for name in PROGRAMS)
    placed = (place for place in PLACES if Path(place).is_file())
    program = next(filter(None, named), None) or next(placed, None)
    if program is None:
        raise CrmplanError("office-missing")
    return program


def ran(words: list[str], folder: Path) -> None:
    """Run a program in a folder to its end; CrmplanError, and no part of it left, if it is slow."""
    try:
        process = subprocess.Popen(  # noqa: S603 - the user's own program on files of ours
            words,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except OSError as error:
        raise CrmplanError("office-failed", why=error.strerror) from None
    try:
        process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        raise CrmplanError("office-slow", seconds=PATIENCE) from None
    finally:
        if process.poll() is None:
            system.end(process)
