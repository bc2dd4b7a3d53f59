"""Whether a trainer's kit can be made, read, taken in, and is refused when it was changed."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from librarian_self.assets import asset
from librarian_self.i18n.messages import Message, msg
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import CheckFailed, require
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.kit_making import KitWishes, make_kit
from librarian_self.services.kitfile import Defaults, KitRefused, Manifest, read_kit
from librarian_self.services.kits import apply_kit, our_shelf, remove_kit
from librarian_self.services.profiles import DataFolder

KIT: Final = "selftest"
FORM: Final = "selftest-practicum"
SHIPPED: Final = "practicum"


def check_kits(bench: Bench) -> Message:
    """Make a kit with a form, read it, take it in, find the form, remove it; change a byte and be refused.

    Raises CheckFailed, Refusal.
    """
    room = bench.room("kits")
    manifest = Manifest(KIT, "Self-test", defaults=Defaults(theme="dark"))
    kit_file = room / "selftest.lskit"
    make_kit(KitWishes(manifest, (_own_form(room),)), kit_file)
    folder = DataFolder(room / "data")
    apply_kit(folder, read_kit(kit_file), SYSTEM_CLOCK.now())
    found = our_shelf(folder).open(FORM).form.id == FORM
    require(found, msg("A form from a kit cannot be opened. Please install the program once more."))
    remove_kit(folder, KIT)
    _check_refused(room, manifest)
    return msg("a kit was made, taken in and removed; a changed one was refused")


def _own_form(room: Path) -> Path:
    """A form of the program under another id, as a trainer would write one."""
    words = asset("forms", f"{SHIPPED}.yaml").read_text("utf-8")
    path = room / f"{FORM}.yaml"
    path.write_text(words.replace(f"\nid: {SHIPPED}\n", f"\nid: {FORM}\n", 1), "utf-8")
    return path


def _check_refused(room: Path, manifest: Manifest) -> None:
    changed = room / "changed"
    make_kit(KitWishes(manifest, (_own_form(room),)), changed)
    with (changed / "forms" / f"{FORM}.yaml").open("ab") as file:
        file.write(b"\n")
    try:
        read_kit(changed)
    except KitRefused:
        return
    raise CheckFailed(
        msg("A kit that was changed was taken for whole. Please install the program once more.")
    )
