"""Whether the licences of all parts are there to be read."""

from __future__ import annotations

from typing import Final

from librarian_self.i18n.messages import Message, nmsg
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import require_part
from librarian_self.services.licences import PARTS

SHORTEST: Final = 500
"""Characters; no licence says less."""


def check_licences(_bench: Bench) -> Message:
    """Read the text of every licence; raises FileNotFoundError, CheckFailed."""
    licences = {licence.id: licence for part in PARTS for licence in part.licences}
    for licence in licences.values():
        require_part(len(licence.text()) >= SHORTEST, *licence.file)
    return nmsg("{count} licence can be read", "{count} licences can be read", len(licences))
