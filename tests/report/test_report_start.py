"""What the room costs whoever only passes by."""

from __future__ import annotations

import subprocess
import sys

LOOK = """
import sys
import librarian_self.report
import librarian_self.report.content
print([name for name in sys.modules if name.startswith(("reportlab", "PIL", "librarian_self.charts.radar"))])
"""


def test_reportlab_is_not_loaded_before_a_plan_is_made() -> None:
    done = subprocess.run([sys.executable, "-c", LOOK], capture_output=True, check=True, text=True)  # noqa: S603 -- this interpreter and a text of ours
    assert done.stdout.strip() == "[]"


MAKE = """
import sys
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.report import plan_pdf
from librarian_self.report.content import PlanContent
assert plan_pdf(PlanContent(made="2026-11-23", name="G"), load_catalogue("en")).startswith(b"%PDF-1.7")
print([name for name in sys.modules if name.startswith(("reportlab.platypus", "reportlab.graphics", "PySide6"))])
"""


def test_a_plan_needs_neither_platypus_nor_a_window() -> None:
    done = subprocess.run([sys.executable, "-c", MAKE], capture_output=True, check=True, text=True)  # noqa: S603 -- this interpreter and a text of ours
    assert done.stdout.strip() == "[]"
