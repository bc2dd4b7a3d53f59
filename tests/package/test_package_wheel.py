"""An installed program finds its data files without the source tree."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, unpacked as an installer does it."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(installed: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(installed)}
    command = [sys.executable, "-P", "-m", "librarian_self", *arguments]
    done = subprocess.run(
        command, env=environment, cwd=installed.parent, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_it_lists_its_forms(installed: Path) -> None:
    listed = json.loads(run(installed, "forms", "list", "--json"))
    assert "professional-competencies" in {form["id"] for form in listed}


def test_it_writes_a_plan_with_its_own_fonts_and_catalogue(installed: Path, tmp_path: Path) -> None:
    profile, plan = tmp_path / "one.lself", tmp_path / "plan.pdf"
    run(installed, "profile", "new", str(profile), "--name", "Gulnara", "--lang", "uz")
    run(installed, "pdf", str(profile), "--out", str(plan))
    assert plan.read_bytes().startswith(b"%PDF-")


def test_the_licences_of_program_and_font_are_in_it(installed: Path) -> None:
    names = {path.name for path in installed.rglob("*") if "licenses" in path.parts or "fonts" in path.parts}
    assert {"LICENSE", "OFL.txt"} <= names
