"""A screen of X11 that nobody sees, to look at what a program shows."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Final

from tools.packaging.needs import Need
from tools.packaging.proof import expect, wait_for
from tools.packaging.running import run

NEEDS: Final = (
    Need("Xvfb", "xvfb"),
    Need("xdotool", "xdotool"),
    Need("import", "imagemagick"),
)
SIZE: Final = "1280x800x24"
NAME: Final = "Librarian Self"


def show(start: Callable[[dict[str, str]], subprocess.Popen[bytes]], picture: Path) -> None:
    """Let `start` begin a program with the environment it is given, and save what the screen shows as `picture`.

    Raises NotProvedError when no window of the program comes, or it ends before.
    """
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", SIZE, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    program = None
    try:
        with os.fdopen(read) as told:
            display = {"DISPLAY": f":{told.readline().strip()}"}
        program = start({**display, "QT_QPA_PLATFORM": "xcb"})
        wait_for(lambda: _shown(program, display), f"the window of {NAME}")
        picture.parent.mkdir(parents=True, exist_ok=True)
        run("import", "-window", "root", picture, env={**os.environ, **display})
    finally:
        for process in filter(None, (program, server)):
            process.kill()  # `unshare` waits for its child, whatever it is asked
            process.wait()


def _shown(program: subprocess.Popen[bytes], display: dict[str, str]) -> bool:
    expect(program.poll() is None, f"the program ended with {program.returncode} before its window came")
    command = ["xdotool", "search", "--onlyvisible", "--name", NAME]
    return (
        subprocess.run(command, env={**os.environ, **display}, check=False, capture_output=True).returncode
        == 0
    )
