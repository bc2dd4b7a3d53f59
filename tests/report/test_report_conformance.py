"""Both standards at once, in every language there is, for the empty, the usual and the huge plan."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from librarian_self.i18n.languages import LANGUAGES
from librarian_self.report import plan_pdf
from librarian_self.report.attachment import Attachment
from librarian_self.report.content import ALL_PARTS, Part, PlanContent
from librarian_self.report.output import Paper, Printing
from tests.report.conforming import all_faults_of, faults_of
from tests.report.plans import VOICES, empty_plan, huge_plan, speaker, usual_plan

PLAN = Attachment("plan.json", '{"goals": ["Oʻqish"]}'.encode(), "The plan for other programs")
QPDF = shutil.which("qpdf")


def huge() -> PlanContent:
    """60 goals, notes of pages, 300 entries of the log."""
    content = huge_plan()
    known = usual_plan("ru").learning
    entries = [replace(known[n % 2], date=f"20{10 + n % 15}-05-{1 + n % 28:02}") for n in range(300)]
    assert len(content.goals) == 60
    return replace(content, learning=(*content.learning[:4], *entries))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_plan_follows_both_standards(language: str) -> None:
    assert all_faults_of(plan_pdf(empty_plan(), speaker(language), attachments=(PLAN,))) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("voice", VOICES)
def test_a_usual_plan_follows_both_standards_whatever_its_person_writes_in(language: str, voice: str) -> None:
    assert all_faults_of(plan_pdf(usual_plan(voice), speaker(language), attachments=(PLAN,))) == []


def test_a_huge_plan_follows_both_standards() -> None:
    assert all_faults_of(plan_pdf(huge(), speaker("uz"), attachments=(PLAN,))) == []


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("paper", list(Paper))
def test_every_paper_and_print_follows_both_standards(paper: Paper, large: bool) -> None:
    printing = Printing(paper, large)
    for content in (empty_plan(), usual_plan("uz")):
        assert all_faults_of(plan_pdf(content, speaker("uz"), printing=printing)) == []


@pytest.mark.parametrize("left_out", list(Part))
def test_a_copy_without_some_part_follows_both_standards(left_out: Part) -> None:
    content = replace(usual_plan(), parts=ALL_PARTS - {left_out})
    assert all_faults_of(plan_pdf(content, speaker())) == []


@pytest.mark.parametrize(
    "name",
    ["", "\x00\x07", "漢字 <&> (a\\b) \ud800", "Gʻulom\r\nQodirov", "]]>", "R" * 3000, "%PDF endstream"],
)
def test_no_name_breaks_the_file(name: str) -> None:
    pdf = plan_pdf(replace(usual_plan(), name=name), speaker(), attachments=(PLAN,))
    assert all_faults_of(pdf) == []


def test_the_checker_knows_what_it_looks_for() -> None:
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawString(50, 50, "untagged")
    canvas.save()
    assert len(faults_of(out.getvalue(), "ua1")) > 5
    assert len(faults_of(out.getvalue(), "3a")) > 5


@pytest.mark.skipif(QPDF is None, reason="qpdf is not installed")
@pytest.mark.parametrize("content", [empty_plan(), usual_plan("ru")], ids=["empty", "usual"])
def test_another_program_finds_no_fault_in_the_file(content: PlanContent, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(plan_pdf(content, speaker(), attachments=(PLAN,)))
    done = subprocess.run([str(QPDF), "--check", str(path)], capture_output=True, text=True, check=False)  # noqa: S603 -- qpdf, and a file of ours
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stdout + done.stderr
