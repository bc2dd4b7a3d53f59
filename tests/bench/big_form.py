"""Opening a form of 1,000 items in one language: time, and memory."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.bench.figure import Figure

PROBE = """
import gc, json, os, time
from pathlib import Path
from tests.formfile.big_forms import thousand_items
from librarian_self.assets import asset
from librarian_self.formfile import read_form

def resident():
    gc.collect()
    return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20

read_form(asset("forms", "professional-competencies.yaml").read_bytes())
data = thousand_items()
before = resident()
start = time.perf_counter()
form = read_form(data)
seconds = time.perf_counter() - start
print(json.dumps({"ms": seconds * 1000, "mb": resident() - before, "items": sum(1 for _ in form.items())}))
"""


def measure() -> list[Figure]:
    """Read it in a process of its own, after the shipped form, so that only its own memory counts."""
    run = subprocess.run([sys.executable, "-P", "-c", PROBE], check=True, capture_output=True, text=True)
    found = json.loads(run.stdout)
    return [
        Figure("opening a form of 1,000 items", found["ms"], 250, "ms"),
        Figure("memory of a form of 1,000 items", found["mb"], 40, "MB"),
    ]
