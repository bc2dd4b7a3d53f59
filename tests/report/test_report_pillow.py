"""Pillow, which reportlab imports for pictures, stays out of memory while there is none."""

from __future__ import annotations

import subprocess
import sys

LOADED = "PIL.TiffTags"
"""One of the large tables that `PIL.Image` brings."""

PROGRAM = f"""
import sys
import librarian_self.report.tagging.document
assert "PIL.Image" in sys.modules, "reportlab found what it imports"
assert "{LOADED}" not in sys.modules, "nothing was loaded for it"
from PIL import Image
picture = Image.new("RGB", (2, 3))
assert picture.size == (2, 3)
assert "{LOADED}" in sys.modules, "the first use loads it"
print("done")
"""


def test_pillow_is_loaded_when_it_is_first_used() -> None:
    done = subprocess.run(  # noqa: S603 -- our own words
        [sys.executable, "-P", "-c", PROGRAM], capture_output=True, text=True, check=False
    )
    assert (done.stdout.strip(), done.stderr) == ("done", "")
