"""A JSON Schema of the form file, from the same definition that the checker walks."""

from __future__ import annotations

import json

from librarian_self.formfile.definition import FORM, FORMAT
from librarian_self.formfile.kinds import Schema


def form_schema() -> Schema:
    """Describe a form file to an editor, as JSON Schema 2020-12; what concerns several keys only `check_form` knows."""
    definitions: dict[str, Schema] = {}
    FORM.schema(definitions)
    form = definitions.pop(FORM.name)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"A form of Librarian Self ({FORMAT})",
        **form,
        "$defs": definitions,
    }


def schema_json() -> str:
    """Write the schema as the text of `resources/form.schema.json`."""
    return json.dumps(form_schema(), ensure_ascii=False, indent=2) + "\n"
