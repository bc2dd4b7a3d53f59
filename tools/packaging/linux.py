"""The packages for Linux: a .deb, and a .tar.xz that runs from any folder."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from tools.packaging import budget, deb, desktop, frozen, tar
from tools.packaging.needs import Need, require
from tools.packaging.tree import copy, settle, written
from tools.packaging.version import ROOT, moment, version

NEEDS: Final = (Need("objdump", "binutils"), Need("strip", "binutils"), Need("chrpath", "chrpath"))
HOME: Final = Path("usr/lib") / frozen.NAME
"""Where the .deb keeps the program; `/usr/bin/librarian-self` is a link to it."""


def build(out: Path) -> list[Path]:
    """Build both packages into `out`; returns their paths.

    Raises MissingError, OverBudgetError or CalledProcessError.
    """
    require(NEEDS)
    with TemporaryDirectory() as name:
        work = Path(name)
        program = frozen.freeze(work)
        budget.keep_within(program, budget.LINUX_FOLDER)
        with ThreadPoolExecutor() as hands:  # most of the time goes into compressing
            made = [hand.result() for hand in [hands.submit(one, program, work, out) for one in (_deb, _tar)]]
    budget.keep_within(made[0], budget.DEB)
    budget.keep_within(made[1], budget.TAR)
    return made


def _deb(program: Path, work: Path, out: Path) -> Path:
    root = work / "root"
    copy(program, root / HOME)
    command = root / "usr" / "bin" / frozen.NAME
    command.parent.mkdir(parents=True)
    command.symlink_to(Path("..") / HOME.relative_to("usr") / frozen.NAME)
    desktop.stage(root / "usr" / "share")
    overrides = root / "usr" / "share" / "lintian" / "overrides" / frozen.NAME
    copy(ROOT / "packaging" / "linux" / "lintian-overrides", overrides)
    settle(root, moment(), [root / HOME / frozen.NAME])
    return deb.write(root, out / f"{frozen.NAME}_{version()}_amd64.deb", work)


def _tar(program: Path, work: Path, out: Path) -> Path:
    folder = work / f"{frozen.NAME}-{version()}-linux-x86_64"
    copy(program, folder)
    desktop.stage(folder / "share")
    copy(ROOT / "LICENSE", folder / "LICENSE")
    written((ROOT / "packaging" / "linux" / "README.txt").read_text("utf-8"), folder / "README.txt")
    settle(folder, moment(), [folder / frozen.NAME])
    return tar.write(folder, out / f"{folder.name}.tar.xz")
