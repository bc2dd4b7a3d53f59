"""Writes resources/kit.schema.json, by which other programs check a kit; a test compares the two."""

from __future__ import annotations

from pathlib import Path

from librarian_self.services.kitfile import schema_json

if __name__ == "__main__":
    (Path(__file__).resolve().parents[1] / "resources" / "kit.schema.json").write_text(schema_json(), "utf-8")
