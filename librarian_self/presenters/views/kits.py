"""Kits on the page of settings: what each of them brought, and the switch for whoever trains others."""

from __future__ import annotations

from dataclasses import dataclass

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg
from librarian_self.presenters.shelves import trains
from librarian_self.presenters.state import State
from librarian_self.presenters.views.offer import OfferView, offer_view, settings_lines
from librarian_self.presenters.views.parts import FileAsk
from librarian_self.services.clock import local_date
from librarian_self.services.kits import InstalledKit


@dataclass(frozen=True, slots=True)
class KitRow:
    """A kit that was taken in. `aloud` is the button's name for the ear."""

    id: str
    name: str
    lines: tuple[str, ...]
    remove: str
    aloud: str


@dataclass(frozen=True, slots=True)
class KitsView:
    """The card. `trains` is the switch, with what it does."""

    title: str
    note: str
    rows: tuple[KitRow, ...]
    offer: OfferView | None
    take_in: FileAsk
    trains_label: str
    trains_note: str
    trains: bool


def kits_view(state: State, say: Catalogue) -> KitsView:
    """The card for `state`."""
    return KitsView(
        title=say(msg("For courses and trainers")),
        note=say(
            msg(
                "A kit from a trainer brings forms, a logo and settings for new profiles. Removing it takes away "
                "none of your answers."
            )
        ),
        rows=tuple(_row(kit, say) for kit in state.kits),
        offer=offer_view(state, say),
        take_in=FileAsk(say(msg("Take in a kit…")), say(msg("Choose a kit")), say(msg("Kit"))),
        trains_label=say(msg("I train others")),
        trains_note=say(msg("Shows the page “Trainer”, where you make kits and USB sticks for a course.")),
        trains=trains(state),
    )


def _row(kit: InstalledKit, say: Catalogue) -> KitRow:
    lines: list[Message] = [msg("taken in on {date}", date=say.date(local_date(kit.applied)))]
    if kit.forms:
        lines.append(msg("Forms: {titles}", titles=", ".join(say.text(form.title) for form in kit.forms)))
    lines += settings_lines(kit.manifest, say)
    remove = say(msg("Remove"))
    return KitRow(kit.id, kit.name, tuple(say(line) for line in lines), remove, f"{remove}: {kit.name}")
