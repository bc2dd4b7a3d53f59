"""From the bytes of a form file to a Form, or to all its problems with their places.

Importing the room costs little: YAML is imported when a form is read.
"""

from __future__ import annotations

from typing import Any

from librarian_self.formfile.problem import FormError, Problem
from librarian_self.model.form import Form

__all__ = ["FormError", "Problem", "check_form", "form_hash", "form_schema", "read_form", "schema_json"]


def read_form(data: bytes, name: str = "form.yaml") -> Form:
    """Read and check a form file; `name` is what a refusal calls it.

    Raises FormError, whose `problems` are all that were found (the first 1,000 of a hopeless file).
    """
    from librarian_self.formfile.reading import read

    return read(data, name, form_hash(data))


def check_form(data: bytes) -> tuple[Problem, ...]:
    """Find every problem of a form file, sorted by place; empty for a good one."""
    from librarian_self.formfile.reading import check

    return check(data)


def form_hash(data: bytes) -> str:
    """BLAKE2b-256 of a file's bytes, in hex; answers are stamped with it."""
    from hashlib import blake2b

    return blake2b(data, digest_size=32).hexdigest()


def form_schema() -> dict[str, Any]:
    """Describe a form file to an editor, as JSON Schema 2020-12."""
    from librarian_self.formfile.schema import form_schema as describe

    return describe()


def schema_json() -> str:
    """Write the schema as the text of `resources/form.schema.json`."""
    from librarian_self.formfile.schema import schema_json as write

    return write()
