"""The whole job, as `librarian-self demo` does it: from the first start to the plan on paper."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from pypdf import PdfReader

NAMES = {"en": "Demo librarian", "uz": "Namuna kutubxonachi"}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    command = [sys.executable, "-P", "-m", "librarian_self", *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", params=sorted(NAMES))
def demo(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    language = str(request.param)
    out = tmp_path_factory.mktemp(f"demo-{language}") / "out"
    done = run("demo", "--out", str(out), "--lang", language)
    assert done.returncode == 0, done.stderr
    return language, out


def test_it_leaves_a_profile_a_plan_the_results_and_a_picture_of_each_screen(demo: tuple[str, Path]) -> None:
    _, out = demo
    pictures = {path.stem[3:] for path in out.glob("*.png")}
    assert {
        "welcome",
        "about-you",
        "ready",
        "home",
        "assess",
        "results",
        "plan",
        "settings",
        "trainer",
    } <= pictures
    others = {path.name for path in out.iterdir() if path.suffix != ".png"}
    assert others == {"profile.lself", "plan.pdf", "results.json"}


def test_the_profile_holds_every_answer_that_was_given_by_keys(demo: tuple[str, Path]) -> None:
    language, out = demo
    info = json.loads(run("profile", "info", str(out / "profile.lself"), "--json").stdout)
    assert (info["name"], info["role"], info["lang"]) == (NAMES[language], "reader-service", language)
    (assessment,) = info["assessments"]
    assert assessment["answered"] == assessment["items"] == 47
    assert assessment["finished"] is not None
    assert info["goals"] == 2


def test_the_results_are_those_that_the_command_line_gives(demo: tuple[str, Path]) -> None:
    _, out = demo
    said = run("results", str(out / "profile.lself"), "--form", "professional-competencies", "--json")
    assert json.loads(said.stdout) == json.loads((out / "results.json").read_text("utf-8"))


def test_results_follow_from_the_keys_that_were_pressed(demo: tuple[str, Path]) -> None:
    _, out = demo
    results = json.loads((out / "results.json").read_text("utf-8"))
    by_id = {item["id"]: item for item in results["items"]}
    first = by_id["explain-role"]
    assert (first["current"], first["target"], first["importance"], first["gap"]) == (3, 4, 1, 1)
    assert sum(item["unrated"] == "not-my-work" for item in results["items"]) == 2
    assert all(section["coverage"] == 1.0 for section in results["sections"])
    assert any(item["evidenced"] for item in results["items"])


def test_the_plan_on_paper_carries_the_name_and_the_goals(demo: tuple[str, Path]) -> None:
    language, out = demo
    words = " ".join(" ".join(page.extract_text().split()) for page in PdfReader(out / "plan.pdf").pages)
    assert NAMES[language] in words
    plan = json.loads(run("plan", str(out / "profile.lself"), "--json").stdout)
    for goal in plan["goals"]:
        assert goal["title"] in words
        for action in goal["actions"]:
            assert action["text"] in words
