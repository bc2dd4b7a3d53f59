"""Carries out what concerns kits; lives on the worker's thread."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.presenters import kit_effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.kit_state import KitOffer, OwnForm
from librarian_self.services.clock import Clock
from librarian_self.services.kit_places import kit_places
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import Shelf, read_form_file, summarise

if TYPE_CHECKING:
    from librarian_self.report.content import Logo
    from librarian_self.services.kit_search import FoundKit
    from librarian_self.services.kits import InstalledKit
    from librarian_self.services.stick import Grown

Reports: TypeAlias = tuple[m.Message, ...]


class NothingOffered(Refusal):
    """No kit waits for an answer any more."""


class KitKeeper:
    """Knows the kits of this computer, the one that is offered, and the stick that is being written.

    Where there is no kit, nothing that reads one is loaded.
    """

    def __init__(self, folder: DataFolder, shipped: Shelf, clock: Clock) -> None:
        self._folder = folder
        self._shipped = shipped
        self._clock = clock
        self._offered: FoundKit | None = None
        self._stick: Iterator[Grown] | None = None
        self.kits: tuple[InstalledKit, ...] = ()
        self.shelf = shipped
        if folder.kits.is_dir():
            self._read()

    def ways(self) -> Mapping[type, Callable[[Any], Reports]]:
        """What carries out which effect."""
        return {
            e.LookAtKit: self.look_at,
            e.ApplyKit: self.apply,
            e.DeclineKit: self.decline,
            e.RemoveKit: self.remove,
            e.ReadKitForms: self.read_forms,
            e.WriteKit: self.write,
            e.FindInstallers: self.find_installers,
            e.BeginStick: self.begin_stick,
            e.GrowStick: self.grow_stick,
            e.DropStick: self.drop_stick,
        }

    def begin(self, named: Path | None) -> Reports:
        """What there is to say of kits at the start: those that were taken in, and one that nobody was asked about."""
        known: Reports = (m.KitsKnown(self.kits, self.shelf.index),) if self.kits else ()
        if named is None and not any(kit_places(self._folder)):
            return known
        from librarian_self.services.kit_search import decline, find_kit

        found = find_kit(self._folder, named)
        if found is None:
            return known
        if found.reason is not None:
            decline(self._folder, found.marks)  # said once; a bad kit beside the program is no daily trouble
            return *known, m.Remarked(found.reason, care=True)
        return *known, *self._offer(found, asked=False)

    def look_at(self, effect: e.LookAtKit) -> Reports:
        """Offer a kit that the person chose; raises Refusal."""
        from librarian_self.services.kit_search import look_at

        found = look_at(effect.path)
        if found.reason is not None:
            raise Refusal(found.reason)
        return self._offer(found, asked=True)

    def apply(self, _effect: e.ApplyKit) -> Reports:
        """Take in the kit that is offered: the very bytes that were looked at. Raises Refusal."""
        from librarian_self.services.kits import apply_kit

        found, self._offered = self._offered, None
        if found is None or found.kit is None:
            raise NothingOffered(msg("This kit is not offered any more."))
        apply_kit(self._folder, found.kit, self._clock.now(), found.marks)
        name = found.kit.manifest.name
        said = msg("The kit “{kit}” is taken in. You find it in Settings, where you can remove it.", kit=name)
        return self._changed(said)

    def decline(self, _effect: e.DeclineKit) -> Reports:
        """Remember that it is not wanted."""
        from librarian_self.services.kit_search import decline

        found, self._offered = self._offered, None
        if found is not None:
            decline(self._folder, found.marks)
        return ()

    def remove(self, effect: e.RemoveKit) -> Reports:
        """Take a kit out, and do not offer it again; raises Refusal."""
        from librarian_self.services.kit_search import decline
        from librarian_self.services.kits import remove_kit

        gone = next((kit for kit in self.kits if kit.id == effect.kit), None)
        remove_kit(self._folder, effect.kit)
        if gone is None:
            return self._changed(None)
        decline(self._folder, tuple(gone.marks))
        return self._changed(
            msg("The kit “{kit}” is removed. Answers to its forms stay in your profile.", kit=gone.name)
        )

    def read_forms(self, effect: e.ReadKitForms) -> Reports:
        """Read form files; one that cannot be used comes with the reason."""
        return (m.KitFormsRead(tuple(_own_form(path, self._shipped) for path in effect.paths)),)

    def write(self, effect: e.WriteKit) -> Reports:
        """Write a kit; raises Refusal."""
        from librarian_self.services.kit_making import make_kit

        make_kit(effect.wishes, effect.path)
        return (m.KitMade(effect.path),)

    def find_installers(self, effect: e.FindInstallers) -> Reports:
        """See which installers there are."""
        from librarian_self.services.installers import find_installers

        found = find_installers(effect.folder)
        return (m.InstallersFound(tuple(dict.fromkeys(each.system for each in found))),)

    def begin_stick(self, effect: e.BeginStick) -> Reports:
        """Begin to write a stick; raises Refusal, with nothing written."""
        from librarian_self.services.stick import write_stick

        self._stop()
        self._stick = write_stick(
            effect.wishes, effect.folder, effect.installers, effect.language, self._clock
        )
        return self.grow_stick(None)

    def grow_stick(self, _effect: object) -> Reports:
        """Write a little more; what stands in the way takes away what was written."""
        if self._stick is None:
            return (m.StickStopped(),)
        try:
            grown = next(self._stick)
        except Refusal as refusal:
            self._stop()
            return (m.StickStopped(refusal.message),)
        if grown.path is not None:
            self._stick = None
        return (m.StickGrown(grown.done, grown.total, grown.path),)

    def drop_stick(self, _effect: object) -> Reports:
        """Give up, and leave nothing of it."""
        self._stop()
        return (m.StickStopped(),)

    def close(self) -> None:
        """Leave nothing behind that is half written."""
        self._stop()

    def logo(self) -> Logo | None:
        """The logo for the cover of a plan, and whose it is."""
        if not self.kits:
            return None
        from librarian_self.services.kits import logo_of

        return logo_of(self.kits)

    def _stop(self) -> None:
        stick, self._stick = self._stick, None
        close = getattr(stick, "close", None)
        if close is not None:
            close()

    def _offer(self, found: FoundKit, *, asked: bool) -> Reports:
        if found.kit is None:
            return ()
        self._offered = found
        manifest = found.kit.manifest
        forms = tuple(replace(summarise(each.form), origin=manifest.name) for each in found.kit.forms)
        wanted = manifest.defaults.forms
        shown = tuple(form for form in self._shipped.index if form.id in (wanted or ()))
        replaces = any(kit.id == manifest.id for kit in self.kits)
        offer = KitOffer(manifest, forms, None if wanted is None else shown, replaces)
        return (m.KitOffered(offer, asked),)

    def _changed(self, said: Message | None) -> Reports:
        self._read()
        return (m.KitsKnown(self.kits, self.shelf.index, said),)

    def _read(self) -> None:
        from librarian_self.services.kits import installed_kits, shelf_with

        self.kits = installed_kits(self._folder)
        self.shelf = shelf_with(self._shipped, self.kits)


def _own_form(path: Path, shipped: Shelf) -> OwnForm:
    try:
        form = summarise(read_form_file(path).form)
    except Refusal as refusal:
        return OwnForm(path, problem=refusal.message)
    if form.id in _ids(shipped):
        return OwnForm(
            path, form, msg("This form has the id of one of the program’s own; please give it another.")
        )
    return OwnForm(path, form)


def _ids(shelf: Shelf) -> Sequence[str]:
    return [form.id for form in shelf.index]
