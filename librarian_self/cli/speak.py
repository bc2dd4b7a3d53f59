"""The language in which the command line speaks, and JSON as it prints it."""

from __future__ import annotations

import json
import os
import sys

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.i18n.languages import best_for


def speaker() -> Catalogue:
    """The catalogue for the language that the environment asks for, English when it asks for none."""
    asked = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    names = [part for value in asked for part in value.split(":") if part]
    return load_catalogue(best_for(names))


def print_json(value: object) -> None:
    """Print JSON for other programs: keys and keywords are never translated."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
