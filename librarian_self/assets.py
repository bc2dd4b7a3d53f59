"""The data files that travel with the program."""

from __future__ import annotations

from pathlib import Path


def asset(*parts: str) -> Path:
    """Find a data file by its path from the project's top, for example `asset("forms", "x.yaml")`.

    An installed or frozen program holds `resources` and `forms` inside the package; a source checkout keeps them
    beside it. The working directory is never looked at. The file need not exist.
    """
    package = Path(__file__).resolve().parent
    inside = package / parts[0]
    top = inside if inside.is_dir() else package.parent / parts[0]
    return top.joinpath(*parts[1:])
