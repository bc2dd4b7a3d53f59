"""Writes resources/generated/forms.json, the list that the start reads instead of parsing forms."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from librarian_self.services.shelf import read_opened, summarise, to_json

ROOT = Path(__file__).resolve().parents[1]
INDEX = ROOT / "resources" / "generated" / "forms.json"


FIRST = ("professional-competencies", "attitude-and-socialisation", "professional-ethics", "practicum")
"""The order in which Home offers them; the first start begins with the first. Any others follow by name."""


def index() -> str:
    """The index of all forms in `forms/`."""
    paths = sorted((ROOT / "forms").glob("*.yaml"), key=_place)
    forms = [read_opened(path.read_bytes(), path.name).form for path in paths]
    return json.dumps([to_json(summarise(form)) for form in forms], ensure_ascii=False, indent=1) + "\n"


def _place(path: Path) -> tuple[int, str]:
    return FIRST.index(path.stem) if path.stem in FIRST else len(FIRST), path.stem


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(
            0
            if INDEX.read_text("utf-8") == index()
            else f"{INDEX.name} is out of date: run tools/forms_index.py"
        )
    INDEX.write_text(index(), "utf-8")
