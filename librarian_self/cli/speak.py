"""The language in which the command line speaks, and JSON as it prints it."""

from __future__ import annotations

import os
import sys
from typing import Final

from librarian_self.i18n.catalogue import Catalogue, load_catalogue
from librarian_self.i18n.languages import best_for
from librarian_self.i18n.messages import Message, Refusal

PROGRAM: Final = "librarian-self"


def speaker() -> Catalogue:
    """The catalogue for the language that the environment asks for, English when it asks for none."""
    asked = (os.environ.get(name, "") for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"))
    names = [part for value in asked for part in value.split(":") if part]
    return load_catalogue(best_for(names))


def one_line(message: Message) -> str:
    """The sentence without line breaks, whatever its values hold."""
    return " ".join(speaker()(message).split())


def complain(refusal: Refusal) -> None:
    """Say on stderr, in one line, what stands in the way."""
    remark(refusal.message)


def remark(message: Message) -> None:
    """Say on stderr, in one line, what somebody may like to know of what was done."""
    print(f"{PROGRAM}: {one_line(message)}", file=sys.stderr)


def print_json(value: object) -> None:
    """Print JSON for other programs: keys and keywords are never translated."""
    import json  # the window starts without it

    json.dump(value, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
