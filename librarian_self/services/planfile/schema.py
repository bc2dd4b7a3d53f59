"""A JSON Schema of the plan file, from the same definition that the reader walks."""

from __future__ import annotations

import json

from librarian_self.services.planfile.definition import FORMAT, PLAN, VERSION
from librarian_self.services.planfile.kinds import Schema


def plan_schema() -> Schema:
    """Describe a plan file to other programs, as JSON Schema 2020-12."""
    definitions: dict[str, Schema] = {}
    PLAN.schema(definitions)
    plan = definitions.pop(PLAN.name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A development plan of Librarian Self ({FORMAT}, version {VERSION})",
        "description": (
            "What `librarian-self plan FILE --json` prints and `librarian-self plan FILE --import F.json` takes back. "
            "On the way back, a key that is left out leaves things as they are, and nothing is removed."
        ),
        **plan,
        "$defs": definitions,
    }


def schema_json() -> str:
    """Write the schema as the text of `resources/plan.schema.json`."""
    return json.dumps(plan_schema(), ensure_ascii=False, indent=2) + "\n"
