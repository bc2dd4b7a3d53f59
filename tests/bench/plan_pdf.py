"""A plan of six pages, the whole process, against the same strings on a reportlab canvas without layout."""

from __future__ import annotations

import tempfile
from pathlib import Path

from tests.bench.figure import Figure, process, side_by_side

TIMES = 11

OURS = """
import sys
from pathlib import Path
from librarian_self.report import plan_pdf
from tests.report.plans import usual_plan
from librarian_self.i18n.catalogue import load_catalogue
Path(sys.argv[1]).write_bytes(plan_pdf(usual_plan(), load_catalogue("en")))
"""

FLOOR = """
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


def measure() -> list[Figure]:
    """Make the plan once for its strings, then both in turn."""
    fonts = Path(__file__).resolve().parents[2] / "resources" / "fonts"
    with tempfile.TemporaryDirectory() as folder:
        ours, floor, words = (str(Path(folder) / name) for name in ("ours.pdf", "floor.pdf", "words.txt"))
        make = process(["-c", OURS, ours])
        make()
        pages = _write_words(Path(ours), Path(words))
        plan, canvas = side_by_side(make, process(["-c", FLOOR, floor, str(fonts), words]), TIMES)
        size = Path(ours).stat().st_size / 1024
    return [
        Figure(
            f"plan of {pages} pages / bare canvas", plan / canvas, 3.0, note=f"{plan:.3f} s / {canvas:.3f} s"
        ),
        Figure(f"size of {pages} pages", size, 140, "KB"),
    ]


def _write_words(pdf: Path, words: Path) -> int:
    from pypdf import PdfReader

    pages = [page.extract_text() for page in PdfReader(pdf).pages]
    words.write_text("\f".join(pages), "utf-8")
    return len(pages)
