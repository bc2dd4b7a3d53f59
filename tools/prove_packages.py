"""Builds the packages for Linux and Windows and proves that they work: `./check packages [linux|windows] [--built DIR]`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from subprocess import CalledProcessError
from typing import Final

from tools.package import build
from tools.packaging import linux_proof
from tools.packaging.budget import OverBudgetError
from tools.packaging.needs import MissingError
from tools.packaging.proof import NotProvedError

ROOT: Final = Path(__file__).resolve().parents[1]
SYSTEMS: Final = ("linux", "windows")


def main() -> int:
    """Build what has to be built, and prove it; returns 0, or 1 with what failed on stderr."""
    parser = argparse.ArgumentParser(prog="./check packages")
    parser.add_argument("systems", nargs="*", metavar="linux|windows")
    parser.add_argument(
        "--built", type=Path, metavar="DIR", help="prove the packages there, building nothing"
    )
    given = parser.parse_args()
    systems = given.systems or list(SYSTEMS)
    if unknown := set(systems) - set(SYSTEMS):
        parser.error(f"no such system: {', '.join(sorted(unknown))}")
    begun = time.monotonic()
    try:
        built = given.built.resolve() if given.built else _built(systems)
        for system in systems:
            print(f"\n== {system}", flush=True)
            _prover(system)(built)
    except (MissingError, OverBudgetError, NotProvedError, CalledProcessError) as problem:
        print(f"failed: {problem}", file=sys.stderr)
        return 1
    print(f"\nproved in {(time.monotonic() - begun) / 60:.0f} minutes")
    return 0


def _built(systems: list[str]) -> Path:
    out = ROOT / "build" / "packages"
    out.mkdir(parents=True, exist_ok=True)
    for old in out.iterdir():
        if old.is_file():
            old.unlink()
    build(systems, out)
    if "linux" in systems:
        linux_proof.same_again(out)
    return out


def _prover(system: str) -> Callable[[Path], None]:
    return import_module(f"tools.packaging.{system}_proof").prove


if __name__ == "__main__":
    sys.exit(main())
