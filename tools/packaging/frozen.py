"""The frozen program: one folder with the program, Python and every library, by PyInstaller and build.spec."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from tools.packaging import icons
from tools.packaging.version import ROOT, steady

NAME: Final = "librarian-self"
PROGRAM: Final = ROOT / "librarian_self" / "__main__.py"


def freeze(
    work: Path,
    *,
    python: Sequence[str] = (sys.executable,),
    spelled: Callable[[Path], str] = str,
    script: Path = PROGRAM,
    small: bool = False,
) -> Path:
    """Build into `work`, and return the folder of the program there.

    `python` is the command of the interpreter that is frozen (wine and its own, for Windows from Linux), and
    `spelled` writes a path as that interpreter reads it. `script` is what the program runs.
    `small`: modules are compressed in it, for Windows, where two programs hold them all.

    Raises CalledProcessError when PyInstaller fails.
    """
    work.mkdir(parents=True, exist_ok=True)
    icon = (
        icons.write_icns(work / "icon.icns")
        if sys.platform == "darwin"
        else icons.write_ico(work / "icon.ico")
    )
    folders = ["--distpath", spelled(work / "dist"), "--workpath", spelled(work / "build")]
    command = [*python, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN", *folders]
    environment = {
        **steady(),
        # Where modules lie in the program as they are, it starts a tenth sooner; packages are compressed as a whole.
        "PYINSTALLER_ZLIB_COMPRESSION_LEVEL": "9" if small else "0",
        "LIBRARIAN_SELF_ICON": spelled(icon),
        "LIBRARIAN_SELF_SCRIPT": spelled(script),
    }
    subprocess.run([*command, "build.spec"], cwd=ROOT, env=environment, check=True)
    return work / "dist" / NAME
