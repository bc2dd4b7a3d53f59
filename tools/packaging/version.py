"""The one version of the program, and the one moment that its packages are dated with."""

from __future__ import annotations

import os
import re
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
CHANGELOG: Final = ROOT / "packaging" / "linux" / "changelog"
"""The package's history in Debian's format; its newest entry dates everything that is built."""


def version() -> str:
    """Read the version from `librarian_self/__init__.py`, for example "0.1.0"."""
    source = (ROOT / "librarian_self" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"$', source, re.MULTILINE)
    if found is None:
        raise ValueError("librarian_self/__init__.py names no version")
    return found[1]


def moment() -> int:
    """Tell the seconds since 1970 that stand for "now" in a package, so that equal input gives equal bytes.

    SOURCE_DATE_EPOCH, where it is set (https://reproducible-builds.org/specs/source-date-epoch/); else the date of
    the newest entry of the package's changelog.
    """
    if given := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(given)
    written = re.search(r"^ -- .*>  (.+)$", CHANGELOG.read_text("utf-8"), re.MULTILINE)
    if written is None:
        raise ValueError(f"{CHANGELOG} holds no dated entry")
    return int(parsedate_to_datetime(written[1]).timestamp())


def day() -> str:
    """Tell the day of `moment` as ISO text in UTC, for example "2026-11-23"."""
    return datetime.fromtimestamp(moment(), UTC).date().isoformat()


def steady() -> dict[str, str]:
    """Copy the environment with what makes tools that read it give equal bytes."""
    return {
        **os.environ,
        "SOURCE_DATE_EPOCH": str(moment()),
        "PYTHONHASHSEED": "0",
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
    }
