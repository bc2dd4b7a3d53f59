"""Builds the frozen program: package.py --out DIR leaves DIR/librarian-self/."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def main() -> int:
    """Run PyInstaller over build.spec; returns its exit code."""
    parser = argparse.ArgumentParser(prog="./run package")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", metavar="DIR")
    out = parser.parse_args().out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
        folders = ["--distpath", str(out), "--workpath", work]
        return subprocess.run([*command, *folders, "build.spec"], cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
