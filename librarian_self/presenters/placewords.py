"""What it means for a profile to lie on a stick or in a network, in words."""

from __future__ import annotations

from librarian_self.i18n.messages import Message, msg
from librarian_self.storage import Place

_NETWORK = msg(
    "This profile lies on a network drive. It works there as everywhere; if the network fails, the program says so and "
    "keeps what is not saved yet."
)
_STICK = msg(
    "This profile lies on a stick or a memory card. Please close the program before you pull it out. Whoever finds it "
    "can read it."
)
_STICK_SEALED = msg(
    "This profile lies on a stick or a memory card. Please close the program before you pull it out. Whoever finds it "
    "needs the password to read it."
)
_HERE = msg("Backups are kept on this computer.")
_THERE = msg("Its backups lie there too: please save a copy in another place now and then, in Settings.")


def place_words(place: Place, backups: Place, *, protected: bool) -> Message | None:
    """What to say of a profile that lies at a place, with its backups at another; None on a disk of this computer."""
    if place is Place.DISK:
        return None
    said = _NETWORK if place is Place.NETWORK else _STICK_SEALED if protected else _STICK
    return msg("{said} {backups}", said=said, backups=_HERE if backups is Place.DISK else _THERE)
