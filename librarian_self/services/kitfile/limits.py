"""How large a kit and its parts may be: a kit that somebody was sent cannot exhaust the program."""

from __future__ import annotations

from typing import Final

MEGABYTE: Final = 1_000_000

ARCHIVE: Final = 8 * MEGABYTE
"""Bytes of an `.lskit` file; looked at before anything is read."""
DIRECTORY: Final = 50_000
"""Bytes of its list of entries."""
ENTRIES: Final = 64
"""Files and folders of a kit."""

MANIFEST: Final = 200_000
FORM: Final = MEGABYTE
LOGO: Final = 500_000
"""Bytes of `kit.json`, of a form, of a logo."""
FORMS: Final = 3 * MEGABYTE
"""Bytes of all forms together: reading them takes less than a second."""

NAME: Final = 120
NOTE: Final = 2_000
"""Characters of a kit's name, and of the trainer's words."""
BRACKETS: Final = 200
"""Lists and objects in `kit.json`; a kit of sixty files has seventy."""
ID_ROOM: Final = 40
"""Letters of a name that go into an id."""
PATH: Final = 200
"""Characters of a path in `kit.json`."""
