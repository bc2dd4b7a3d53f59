"""The trainer's page: making a kit, and writing a stick a piece at a time, so that nothing else waits for it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Final, TypeAlias

from librarian_self.i18n.messages import msg
from librarian_self.presenters import kit_effects as e
from librarian_self.presenters import messages as m
from librarian_self.presenters.kit_state import Trainer
from librarian_self.presenters.shelves import trains
from librarian_self.presenters.state import Notice, NoticeAction, Screen, State, Tone
from librarian_self.services.kit_making import KitWishes
from librarian_self.services.kitfile import Defaults, Manifest

Step: TypeAlias = tuple[State, tuple[e.KitEffect, ...]]

LOCKABLE: Final = ("language", "role", "forms")


def go_to(state: State, _message: m.GoTo) -> Step:
    """Open the page, for whoever trains others."""
    if not trains(state):
        return state, ()
    return replace(state, screen=Screen.TRAINER), (e.FindInstallers(state.trainer.installers),)


def edit(state: State, message: m.EditKit) -> Step:
    """Change the kit that is being made; what gives no value cannot be locked."""
    patch: dict[str, Any] = dict(message.patch)
    changed = replace(state.trainer, **patch)
    locked = frozenset(each for each in changed.locked if is_given(changed, each))
    looks = (e.FindInstallers(changed.installers),) if "installers" in patch else ()
    return replace(state, trainer=replace(changed, locked=locked)), looks


def installers_found(state: State, message: m.InstallersFound) -> Step:
    """Say what will be on the stick."""
    return replace(state, trainer=replace(state.trainer, systems=message.systems)), ()


def is_given(trainer: Trainer, setting: str) -> bool:
    """Whether the kit gives a value to a setting that can be locked."""
    given = {"language": trainer.language, "role": trainer.role, "forms": trainer.shown}
    return given[setting] is not None


def add_forms(state: State, message: m.AddKitForms) -> Step:
    """Read form files; those that are there already are read anew."""
    return state, (e.ReadKitForms(message.paths),) if message.paths else ()


def forms_read(state: State, message: m.KitFormsRead) -> Step:
    """List the forms that were read."""
    new = {form.path: form for form in message.forms}
    kept = {form.path: form for form in state.trainer.own}
    return replace(state, trainer=replace(state.trainer, own=tuple((kept | new).values()))), ()


def remove_form(state: State, message: m.RemoveKitForm) -> Step:
    """Leave a form out again."""
    own = tuple(form for form in state.trainer.own if form.path != message.path)
    return replace(state, trainer=replace(state.trainer, own=own)), ()


def make(state: State, message: m.MakeKit) -> Step:
    """Write the kit."""
    return replace(state, busy=msg("Writing the kit …"), notice=None), (
        e.WriteKit(wishes_of(state.trainer), message.path),
    )


def made(state: State, message: m.KitMade) -> Step:
    """Say where it lies."""
    said = msg("The kit is written: {path}.", path=message.path)
    notice = Notice(said, Tone.CALM, (NoticeAction.OPEN_FOLDER,), message.path)
    return replace(state, busy=None, notice=notice), ()


def make_stick(state: State, message: m.MakeStick) -> Step:
    """Begin to write a stick, unless one is being written."""
    trainer = state.trainer
    if trainer.whole:
        return state, ()
    effect = e.BeginStick(
        wishes_of(trainer), message.folder, trainer.installers, trainer.sheet or state.language
    )
    return replace(state, busy=msg("Writing the stick …"), notice=None), (effect,)


def grown(state: State, message: m.StickGrown) -> Step:
    """Show how far it is, and go on; at the end say where it lies."""
    if message.path is None:
        trainer = replace(state.trainer, written=message.done, whole=max(1, message.total))
        return replace(state, trainer=trainer, busy=None), (e.GrowStick(),)
    said = msg("The stick is written: {path}. Please eject it before you pull it out.", path=message.path)
    notice = Notice(said, Tone.CALM, (NoticeAction.OPEN_FOLDER,), message.path / "kit")
    return replace(_without_stick(state), notice=notice), ()


def stop(state: State, _message: m.StopStick) -> Step:
    """Stop; what is under way ends first."""
    return state, (e.DropStick(),) if state.trainer.whole else ()


def stopped(state: State, message: m.StickStopped) -> Step:
    """Say why, where nobody asked for it."""
    if message.reason is not None:
        return replace(_without_stick(state), notice=Notice(message.reason, Tone.CARE)), ()
    if not state.trainer.whole:
        return state, ()
    return replace(_without_stick(state), notice=Notice(msg("Nothing was left on the stick."))), ()


def wishes_of(trainer: Trainer) -> KitWishes:
    """What the kit is made from; a form that cannot be used is refused where the kit is made."""
    defaults = Defaults(
        theme=trainer.theme,
        text_size=trainer.text_size,
        role=trainer.role,
        institution=trainer.institution.strip(),
        hours_year=trainer.hours_year,
        forms=None if trainer.shown is None else tuple(sorted(trainer.shown)),
    )
    manifest = Manifest(
        id="",
        name=trainer.name,
        note=trainer.note.strip(),
        language=trainer.language,
        defaults=defaults,
        locked=tuple(each for each in LOCKABLE if each in trainer.locked),
    )
    return KitWishes(manifest, tuple(form.path for form in trainer.own), trainer.logo)


def _without_stick(state: State) -> State:
    return replace(state, busy=None, trainer=replace(state.trainer, written=0, whole=0))
