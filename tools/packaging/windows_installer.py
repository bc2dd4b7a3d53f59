"""The installers for Windows, by NSIS: one with a stub that every Windows can start, one for 64-bit Windows."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import Final

from tools.packaging import frozen, icons, windows_files, windows_pictures, windows_sign
from tools.packaging.needs import Need, require
from tools.packaging.version import ROOT, steady, version

SCRIPTS: Final = ROOT / "packaging" / "windows"
NEEDS: Final = (Need("makensis", "nsis"),)
STUBS: Final = {"setup": (), "setup-x64": ("AMD64=1",)}
"""What tells the installers apart in their names, and in the script. The first one starts on a 32-bit Windows, too, and
says there what is lacking; the other one is for those who want no 32-bit program at all."""


def installer_name(kind: str) -> str:
    """Name the file of an installer; `kind` is a key of STUBS."""
    return f"{frozen.NAME}-{version()}-windows-{kind}.exe"


def stubs() -> Path:
    """Where NSIS keeps the programs that an installer begins with."""
    found = shutil.which("makensis")
    beside = Path(found).resolve().parent / "Stubs" if found else Path()
    return beside if beside.is_dir() else Path("/usr/share/nsis/Stubs")


def kinds(folder: Path) -> list[str]:
    """The installers that can be made with these stubs: the NSIS for Windows may come without the 64-bit one."""
    has_amd64 = any(folder.glob("*-amd64-unicode"))
    return [kind for kind, values in STUBS.items() if has_amd64 or not values]


def build(program: Path, work: Path, out: Path) -> list[Path]:
    """Pack the program's folder into installers in `out`; `work` takes what is written on the way.

    Raises MissingError without NSIS, UnfitNameError, or CalledProcessError when NSIS or the signing fails.
    """
    require(NEEDS)
    listed = windows_files.contents(program)
    (work / "manifest.txt").write_bytes(windows_files.manifest(listed))
    (work / "files.nsh").write_text(windows_files.copying(listed, program), "utf-8")
    icons.write_ico(work / "setup.ico")
    windows_pictures.write_sidebar(work / "sidebar.bmp")
    windows_files.date(work)
    return [_pack(kind, work, out) for kind in kinds(stubs())]


def _pack(kind: str, work: Path, out: Path) -> Path:
    made = out / installer_name(kind)
    values = [
        f"VERSION={version()}",
        f"FILES={work / 'files.nsh'}",
        f"MANIFEST={work / 'manifest.txt'}",
        f"ICON={work / 'setup.ico'}",
        f"SIDEBAR={work / 'sidebar.bmp'}",
        f"OUT={made}",
        *([f"SIGN={windows_sign.command()}"] if windows_sign.command() else []),
        *STUBS[kind],
    ]
    # -WX: a warning is a text or a page that is not as it was meant.
    command = ["makensis", "-V2", "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{value}" for value in values)]
    subprocess.run([*command, "installer.nsi"], cwd=SCRIPTS, env=steady(), check=True)
    windows_sign.sign(made)
    return made
