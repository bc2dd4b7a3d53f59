"""Writes resources/generated/forms.json, the list that the start reads instead of parsing forms."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from librarian_self.services.shelf import read_opened, summarise, to_json

ROOT = Path(__file__).resolve().parents[1]
INDEX = ROOT / "resources" / "generated" / "forms.json"


def index() -> str:
    """The index of all forms in `forms/`, in the order of their file names."""
    forms = [
        read_opened(path.read_bytes(), path.name).form for path in sorted((ROOT / "forms").glob("*.yaml"))
    ]
    return json.dumps([to_json(summarise(form)) for form in forms], ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(
            0
            if INDEX.read_text("utf-8") == index()
            else f"{INDEX.name} is out of date: run tools/forms_index.py"
        )
    INDEX.write_text(index(), "utf-8")
