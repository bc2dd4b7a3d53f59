"""Writes resources/form.schema.json, by which an editor completes a form file; a test compares the two."""

from __future__ import annotations

from pathlib import Path

from librarian_self.formfile import schema_json

if __name__ == "__main__":
    (Path(__file__).resolve().parents[1] / "resources" / "form.schema.json").write_text(
        schema_json(), "utf-8"
    )
