"""`kit make`, `check`, `apply`, `list` and `remove`."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from librarian_self.cli.speak import print_json, speaker
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.kit_making import KitWishes, make_kit
from librarian_self.services.kit_search import mark_of
from librarian_self.services.kitfile import Defaults, Kit, Manifest, read_kit
from librarian_self.services.kits import InstalledKit, apply_kit, installed_kits, remove_kit
from librarian_self.services.profiles import user_data_folder


def write_kit(arguments: Namespace) -> int:
    """Write a kit; nothing is written where something about it is wrong."""
    defaults = Defaults(
        arguments.theme,
        arguments.text_size,
        arguments.role,
        arguments.institution,
        arguments.hours_year,
        None if arguments.show is None else tuple(arguments.show),
    )
    manifest = Manifest(
        id=arguments.id,
        name=arguments.name,
        note=arguments.note,
        language=arguments.lang,
        defaults=defaults,
        locked=tuple(arguments.lock),
    )
    make_kit(KitWishes(manifest, tuple(arguments.form), arguments.logo), arguments.file)
    return 0


def check_kit(arguments: Namespace) -> int:
    """What a sound kit holds; a bad one is refused with the reason."""
    kit = read_kit(arguments.file)
    if arguments.json:
        print_json(_described(kit.manifest, [form.form.id for form in kit.forms]))
        return 0
    print(f"{kit.manifest.id}  {kit.manifest.name}")
    for path, data in sorted(kit.files.items()):
        print(f"  {path}  {len(data)}")
    return 0


def take_in_kit(arguments: Namespace) -> int:
    """Copy a kit into the data folder; its id is printed."""
    kit: Kit = read_kit(arguments.file)
    mark = mark_of(arguments.file)
    print(apply_kit(user_data_folder(), kit, SYSTEM_CLOCK.now(), (mark,)).id)
    return 0


def list_kits(arguments: Namespace) -> int:
    """Every kit that was taken in."""
    kits = installed_kits(user_data_folder())
    if arguments.json:
        print_json([_installed(kit) for kit in kits])
        return 0
    say = speaker()
    for kit in kits:
        titles = ", ".join(say.text(form.title) for form in kit.forms)
        print(f"{kit.id}  {kit.name}  {titles}".rstrip())
    return 0


def take_out_kit(arguments: Namespace) -> int:
    """Remove a kit from the data folder."""
    remove_kit(user_data_folder(), arguments.id)
    return 0


def _installed(kit: InstalledKit) -> dict[str, object]:
    return {
        **_described(kit.manifest, [form.id for form in kit.forms]),
        "applied": kit.applied,
        "folder": f"{kit.folder}",
    }


def _described(manifest: Manifest, forms: list[str]) -> dict[str, object]:
    return {
        "id": manifest.id,
        "name": manifest.name,
        "note": manifest.note,
        "language": manifest.language,
        "defaults": {
            key: value for key, value in asdict(manifest.defaults).items() if value not in (None, "")
        },
        "locked": list(manifest.locked),
        "forms": forms,
        "files": [asdict(each) for each in manifest.files],
    }
