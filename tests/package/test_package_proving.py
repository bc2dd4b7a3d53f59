"""How a proof says what holds and what does not, and what is built from which packages."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools.packaging import proof, sbom
from tools.packaging.debian import PERSON, Debian
from tools.packaging.proof import NotProvedError

ROOT = Path(__file__).resolve().parents[2]


class TestProof:
    def test_what_is_met_says_nothing(self) -> None:
        proof.expect("something", "never said")

    def test_what_is_not_met_fails_with_its_words(self) -> None:
        with pytest.raises(NotProvedError, match=r"^the profile is gone$"):
            proof.expect("", "the profile is gone")

    def test_a_step_that_holds_is_a_line(self, capsys: pytest.CaptureFixture[str]) -> None:
        proof.say("it says its version")
        assert capsys.readouterr().out == "ok    it says its version\n"

    def test_a_command_gives_all_that_it_prints(self) -> None:
        script = "import sys; print('плита', flush=True); print('plate', file=sys.stderr)"
        told = proof.told([sys.executable, "-c", script], {**os.environ, "PYTHONUTF8": "1"})
        assert told.split() == ["плита", "plate"]

    def test_a_command_that_fails_is_told_with_its_code_and_words(self) -> None:
        with pytest.raises(NotProvedError, match=r"ended with 3:\nno room"):
            proof.told([sys.executable, "-c", "import sys; print('no room'); sys.exit(3)"])

    def test_it_waits_until_something_comes(self) -> None:
        answers = iter([False, True])
        proof.wait_for(lambda: next(answers), "the window")
        assert next(answers, "none left") == "none left"

    def test_what_does_not_come_in_time_fails_with_its_name(self) -> None:
        with pytest.raises(NotProvedError, match="the window did not come within 0 s"):
            proof.wait_for(lambda: False, "the window", seconds=0)


class TestDebian:
    def test_its_person_has_a_home_that_is_seen_from_outside(self, tmp_path: Path) -> None:
        assert Debian(tmp_path).home == tmp_path / "home" / PERSON


class TestLock:
    def test_what_is_frozen_is_what_the_program_was_tested_with(self) -> None:
        program = sbom.locked((ROOT / "requirements.lock").read_text("utf-8"))
        builder = {
            one.name: one for one in sbom.locked((ROOT / "requirements-package.lock").read_text("utf-8"))
        }
        assert {one.name: one for one in program}.items() <= builder.items()

    def test_the_builder_brings_what_freezes_and_packs_and_nothing_that_tests(self) -> None:
        names = {one.name for one in sbom.locked((ROOT / "requirements-package.lock").read_text("utf-8"))}
        assert {"pyinstaller", "nfpm"} <= names
        assert not {"pytest", "mypy", "ruff", "hypothesis"} & names

    def test_every_package_of_the_builder_is_hashed(self) -> None:
        for one in sbom.locked((ROOT / "requirements-package.lock").read_text("utf-8")):
            assert one.hashes, one.name


def test_the_command_names_a_system_that_it_does_not_know() -> None:
    done = subprocess.run(
        [sys.executable, "-P", "tools/prove_packages.py", "plan9"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
        capture_output=True,
        text=True,
    )
    assert (done.returncode, "no such system: plan9" in done.stderr) == (2, True)
