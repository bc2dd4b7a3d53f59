"""The workflows of the forge call scripts that are there, trust no moving name, and hold no secret."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FILES = re.compile(r"(?:^|[ /])((?:tools|requirements)[\w./-]*\.(?:py|lock))")


def steps(workflow: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(workflow.read_text("utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def test_there_is_one_to_check_and_one_to_release() -> None:
    assert [path.stem for path in WORKFLOWS] == ["check", "release"]


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.stem)
class TestWorkflow:
    def test_every_action_is_named_by_its_commit(self, workflow: Path) -> None:
        used = [step["uses"] for step in steps(workflow) if "uses" in step]
        assert used
        assert [name for name in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name)] == []

    def test_beside_each_commit_stands_its_release(self, workflow: Path) -> None:
        lines = [line for line in workflow.read_text("utf-8").splitlines() if "uses:" in line]
        assert [line for line in lines if not re.search(r"# v\d+\.\d+\.\d+$", line)] == []

    def test_it_may_read_and_no_more_unless_a_job_says_so(self, workflow: Path) -> None:
        assert yaml.safe_load(workflow.read_text("utf-8"))["permissions"] == {"contents": "read"}

    def test_the_scripts_that_it_calls_are_there(self, workflow: Path) -> None:
        called = " \n".join(step.get("run", "") for step in steps(workflow))
        named = {Path(file) for file in FILES.findall(called)}
        named |= {Path(word) for word in ("run", "check") if f"./{word}" in called}
        assert named
        assert [file for file in named if not (ROOT / file).is_file()] == []

    def test_packages_are_installed_with_their_hashes(self, workflow: Path) -> None:
        installs = [step["run"] for step in steps(workflow) if re.search(r"pip install", step.get("run", ""))]
        assert [words for words in installs if "--require-hashes" not in words] == []

    def test_what_is_secret_comes_from_the_forge(self, workflow: Path) -> None:
        text = workflow.read_text("utf-8")
        assert "BEGIN" not in text
        given = [line for line in text.splitlines() if re.match(r"\s+(PASSWORD|CERTIFICATE|GPG_KEY):", line)]
        assert [line for line in given if "${{ secrets." not in line] == []


def test_a_step_that_signs_is_left_out_without_its_secret() -> None:
    signing = [
        step for step in steps(WORKFLOWS[1]) if re.search(r"\bsign", step.get("name", ""), re.IGNORECASE)
    ]
    assert len(signing) == 3
    assert all(re.fullmatch(r"env\.\w+ != ''", step["if"]) for step in signing)
