"""The logo of a kit."""

from __future__ import annotations

from librarian_self.charts.picture import Picture
from librarian_self.services.kitfile.refusing import Fault


def read_logo(name: str, data: bytes) -> Picture:
    """Draw it; raises Fault where that cannot be done."""
    from librarian_self.services import logo  # most kits have none

    try:
        return logo.read_logo(name, data)
    except logo.NoLogo as error:
        raise Fault(error.reason) from error
