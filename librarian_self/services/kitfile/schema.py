"""A JSON Schema of `kit.json`, from the same definition that the reader walks."""

from __future__ import annotations

import json

from librarian_self.services.kitfile.definition import FORMAT, KIT, VERSION
from librarian_self.services.planfile.kinds import Schema


def kit_schema() -> Schema:
    """Describe `kit.json` to other programs, as JSON Schema 2020-12."""
    definitions: dict[str, Schema] = {}
    KIT.schema(definitions)
    kit = definitions.pop(KIT.name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A kit of Librarian Self ({FORMAT}, version {VERSION})",
        "description": "The file kit.json of a kit, beside its forms and its logo.",
        **kit,
        "$defs": definitions,
    }


def schema_json() -> str:
    """Write the schema as the text of `resources/kit.schema.json`."""
    return json.dumps(kit_schema(), ensure_ascii=False, indent=2) + "\n"
