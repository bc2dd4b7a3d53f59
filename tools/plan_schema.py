"""Writes resources/plan.schema.json, which describes the plan as JSON; a test compares the two."""

from __future__ import annotations

from pathlib import Path

from librarian_self.services.planfile import schema_json

if __name__ == "__main__":
    (Path(__file__).resolve().parents[1] / "resources" / "plan.schema.json").write_text(
        schema_json(), "utf-8"
    )
