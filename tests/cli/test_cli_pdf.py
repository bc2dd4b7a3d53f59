"""`pdf`: papers, large print, and the page for a browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.cli.conftest import Program


def width_of(path: Path) -> float:
    return float(PdfReader(path).pages[0].mediabox.width)


@pytest.mark.parametrize(
    ("words", "width"), [((), 595.28), (("--paper", "A4"), 595.28), (("--paper", "Letter"), 612)]
)
def test_the_paper_is_the_one_asked_for(
    program: Program, profile: Path, tmp_path: Path, words: tuple[str, ...], width: float
) -> None:
    program("pdf", profile, "--out", tmp_path / "plan.pdf", *words)
    assert width_of(tmp_path / "plan.pdf") == pytest.approx(width, abs=0.01)


def test_another_paper_is_not_understood(program: Program, profile: Path, tmp_path: Path) -> None:
    program("pdf", profile, "--out", tmp_path / "plan.pdf", "--paper", "A3", code=2)
    assert not (tmp_path / "plan.pdf").exists()


def test_large_print_needs_more_pages(program: Program, profile: Path, tmp_path: Path) -> None:
    program("pdf", profile, "--out", tmp_path / "usual.pdf")
    program("pdf", profile, "--out", tmp_path / "large.pdf", "--large-print")
    usual, large = (PdfReader(tmp_path / name) for name in ("usual.pdf", "large.pdf"))
    assert len(large.pages) > len(usual.pages)


def test_a_page_for_a_browser_stands_beside_the_pdf(program: Program, profile: Path, tmp_path: Path) -> None:
    program("pdf", profile, "--out", tmp_path / "plan.pdf", "--html", "--lang", "en")
    assert (tmp_path / "plan.pdf").read_bytes().startswith(b"%PDF-")
    page = (tmp_path / "plan.html").read_text("utf-8")
    assert "My development plan" in page
    assert '<html lang="en">' in page


@pytest.mark.parametrize("words", [(), ("--html",)])
def test_a_name_that_says_so_is_a_page_alone(
    program: Program, profile: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    program("pdf", profile, "--out", tmp_path / "plan.html", *words)
    assert (tmp_path / "plan.html").read_text("utf-8").startswith("<!DOCTYPE html>")
    assert [path.name for path in tmp_path.glob("plan*")] == ["plan.html"]


def test_the_plan_is_inside_and_is_the_one_that_is_printed_as_json(
    program: Program, profile: Path, tmp_path: Path
) -> None:
    program("pdf", profile, "--out", tmp_path / "plan.pdf")
    inside = json.loads(PdfReader(tmp_path / "plan.pdf").attachments["plan.json"][0])
    printed = json.loads(program("plan", profile, "--json").out)
    assert inside == {key: printed[key] for key in inside}
    assert {"goals", "commitments", "reviews", "learning", "settings"} <= set(inside)


def test_the_same_profile_gives_the_same_bytes(program: Program, profile: Path, tmp_path: Path) -> None:
    for name in ("one.pdf", "two.pdf"):
        program("pdf", profile, "--out", tmp_path / name)
    assert (tmp_path / "one.pdf").read_bytes() == (tmp_path / "two.pdf").read_bytes()


@pytest.fixture
def telling(program: Program, profile: Path, tmp_path: Path) -> Path:
    """The profile with a goal that has something to hide."""
    plan = {
        "format": "librarian-self-plan",
        "version": 1,
        "goals": [{"id": "g", "title": "Ask before choosing", "obstacle": "MY-OBSTACLE"}],
        "learning": [{"id": "e", "date": "2026-11-20", "activity": "MY-LOG"}],
    }
    (tmp_path / "plan.json").write_text(json.dumps(plan), "utf-8")
    program("plan", profile, "--import", tmp_path / "plan.json")
    return profile


def text_of(path: Path) -> str:
    return " ".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_supervisor_gets_goals_and_actions_alone(program: Program, telling: Path, tmp_path: Path) -> None:
    program("pdf", telling, "--out", tmp_path / "plan.pdf", "--for", "supervisor", "--html", "--lang", "en")
    both = (text_of(tmp_path / "plan.pdf"), (tmp_path / "plan.html").read_text("utf-8"))
    for text in both:
        assert "Ask before choosing" in text
        assert "MY-OBSTACLE" not in text
        assert "MY-LOG" not in text
        assert "not for attestation, pay or discipline" in text
    assert dict(PdfReader(tmp_path / "plan.pdf").attachments) == {}


@pytest.mark.parametrize("words", [(), ("--for", "self")])
def test_ones_own_copy_holds_everything(
    program: Program, telling: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    program("pdf", telling, "--out", tmp_path / "plan.pdf", *words)
    assert "MY-OBSTACLE" in text_of(tmp_path / "plan.pdf")
    assert b"MY-LOG" in PdfReader(tmp_path / "plan.pdf").attachments["plan.json"][0]


def test_nobody_else_is_known(program: Program, telling: Path, tmp_path: Path) -> None:
    program("pdf", telling, "--out", tmp_path / "plan.pdf", "--for", "everybody", code=2)
    assert not (tmp_path / "plan.pdf").exists()
