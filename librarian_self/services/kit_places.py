"""Where a kit may wait to be used; asked at every start, so it costs next to nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from librarian_self.services.places import beside_program
from librarian_self.services.profiles import DataFolder

FOLDER: Final = "kit"
"""The name of an open kit beside the program, or in a data folder."""

_MANIFEST: Final = "kit.json"
_SUFFIX: Final = ".lskit"


def kit_places(folder: DataFolder) -> Iterator[Path]:
    """Every kit that lies beside the program, in the system's folder or in the data folder, in this order."""
    from platformdirs import site_data_path

    shared = site_data_path("librarian-self", appauthor=False)
    for place in dict.fromkeys((beside_program(), shared, folder.path)):
        with suppress(OSError):  # a drive that is not there today
            if (place / FOLDER / _MANIFEST).is_file():
                yield place / FOLDER
            yield from sorted(path for path in place.glob(f"*{_SUFFIX}") if path.is_file())
