"""A plan of six pages, the whole process, against the same strings on a reportlab canvas without layout; then a huge one.

The plan comes pickled: reading a form and scoring answers are no part of making a file.
"""

from __future__ import annotations

import json
import pickle
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Final

from tests.bench.figure import Figure, process, side_by_side

TIMES: Final = 11

OURS: Final = """
import pickle, sys
from pathlib import Path
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.report import plan_pdf
from librarian_self.report.attachment import Attachment
content = pickle.loads(Path(sys.argv[1]).read_bytes())
plan = Attachment("plan.json", Path(sys.argv[1]).read_bytes()[:4000], "The plan as data")
Path(sys.argv[2]).write_bytes(plan_pdf(content, load_catalogue("en"), attachments=(plan,)))
"""

FLOOR: Final = """
import sys
from pathlib import Path
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
fonts = Path(sys.argv[2])
for face in ("Regular", "Bold"):
    pdfmetrics.registerFont(TTFont(face, fonts / f"SourceSans3-{face}.ttf"))
pages = Path(sys.argv[3]).read_text("utf-8").split("\\f")
canvas = Canvas(sys.argv[1], invariant=1)
for page in pages:
    canvas.setFont("Regular", 10)
    for number, line in enumerate(page.splitlines()):
        canvas.drawString(50, 800 - number * 12, line)
    canvas.showPage()
canvas.save()
"""

GROWING: Final = """
import json, pickle, resource, sys, time
from pathlib import Path
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.report import plan_pdf
content = pickle.loads(Path(sys.argv[1]).read_bytes())
told = []
start = time.process_time()
pdf = plan_pdf(content, load_catalogue("uz"), told.append)
used = time.process_time() - start
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
pages = sum(part > float(sys.argv[2]) for part in told)
print(json.dumps({"seconds": used, "pages": pages, "peak": peak, "size": len(pdf)}))
"""

HUGE_LOG: Final = 300
HUGE_GOALS: Final = 60
LETTERS: Final = 4800
A_QUARTER: Final = 4
ROOM: Final = 2.0
"""Pages that cost twice as much in the huge plan as in a quarter of it would not grow linearly."""


def measure() -> list[Figure]:
    """Make the plan once for its strings, then both in turn; then a huge plan and a quarter of it."""
    return [*_six_pages(), *_three_hundred()]


def _six_pages() -> list[Figure]:
    from tests.report.plans import usual_plan

    fonts = Path(__file__).resolve().parents[2] / "resources" / "fonts"
    with tempfile.TemporaryDirectory() as folder:
        names = ("plan.pickle", "ours.pdf", "floor.pdf", "words.txt")
        plan, ours, floor, words = (str(Path(folder) / name) for name in names)
        Path(plan).write_bytes(pickle.dumps(usual_plan()))
        make = process(["-c", OURS, plan, ours])
        make()
        pages = _write_words(Path(ours), Path(words))
        tagged, canvas = side_by_side(make, process(["-c", FLOOR, floor, str(fonts), words]), TIMES)
        size = Path(ours).stat().st_size / 1024
    note = f"{tagged:.3f} s / {canvas:.3f} s"
    return [
        Figure(f"tagged plan of {pages} pages / bare canvas", tagged / canvas, 3.0, note=note),
        Figure(f"size of {pages} pages", size, 140, "KB"),
    ]


def _three_hundred() -> list[Figure]:
    from tests.report.plans import huge_plan, usual_plan

    known, whole = usual_plan("uz").learning, huge_plan(HUGE_GOALS, LETTERS)
    log = tuple(replace(known[n % 2], date=f"20{10 + n % 15}-05-{1 + n % 28:02}") for n in range(HUGE_LOG))
    quarter = (len(whole.goals) // A_QUARTER, len(log) // A_QUARTER, len(whole.learning) // A_QUARTER)
    small = replace(
        whole, goals=whole.goals[: quarter[0]], learning=log[: quarter[1]] + whole.learning[: quarter[2]]
    )
    huge = replace(whole, learning=log + whole.learning)
    few, many = _grown(small), _grown(huge)
    per_page = [found["seconds"] / found["pages"] for found in (few, many)]
    note = f"{1000 * per_page[0]:.1f} ms a page in {few['pages']:.0f}, {1000 * per_page[1]:.1f} ms in {many['pages']:.0f}"
    return [
        Figure("a page of a huge plan / one of a quarter of it", per_page[1] / per_page[0], ROOM, note=note),
        Figure(f"memory for {many['pages']:.0f} pages", many["peak"], 150, "MB"),
    ]


def _grown(content: object) -> dict[str, float]:
    """Processor time, pages and the most memory of a process that makes one plan."""
    from librarian_self.report.plan import COMPOSING

    with tempfile.TemporaryDirectory() as folder:
        plan = Path(folder) / "plan.pickle"
        plan.write_bytes(pickle.dumps(content))
        command = [sys.executable, "-P", "-c", GROWING, str(plan), str(COMPOSING)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found: dict[str, float] = json.loads(done.stdout)
    return found


def _write_words(pdf: Path, words: Path) -> int:
    from pypdf import PdfReader

    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    words.write_text("\f".join(pages), "utf-8")
    return len(pages)
