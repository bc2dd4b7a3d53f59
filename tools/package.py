"""Builds what is handed out: package.py [linux|windows|macos|all] --out DIR."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from subprocess import CalledProcessError
from typing import Final

from tools.packaging import sbom, sums
from tools.packaging.budget import MB, OverBudgetError
from tools.packaging.needs import MissingError

ROOT: Final = Path(__file__).resolve().parents[1]
SYSTEMS: Final = {"linux": ["linux"], "windows": ["windows"], "macos": ["macos"], "all": ["linux", "windows"]}
"""What each word builds; a program for macOS can only be made on macOS."""
HERE: Final = {"win32": "windows", "darwin": "macos"}.get(sys.platform, "linux")


def main() -> int:
    """Build the packages of the systems asked for; returns 0, or 1 with the reason on stderr."""
    parser = argparse.ArgumentParser(prog="./run package")
    parser.add_argument("system", nargs="?", choices=SYSTEMS, default=HERE)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR")
    given = parser.parse_args()
    out = given.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    try:
        build(SYSTEMS[given.system], out)
    except (MissingError, OverBudgetError, CalledProcessError) as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


def build(systems: Sequence[str], out: Path) -> None:
    """Build the packages of `systems` into the folder `out`, with the list of parts and the checksums.

    Raises MissingError, OverBudgetError or CalledProcessError.
    """
    made = [path for system in systems for path in _builder(system)(out)]
    for path in [*made, sbom.write(out), sums.write(out)]:
        print(f"{path.stat().st_size / MB:7.1f} MB  {path}")


def _builder(system: str) -> Callable[[Path], list[Path]]:
    return import_module(f"tools.packaging.{system}").build


if __name__ == "__main__":
    sys.exit(main())
