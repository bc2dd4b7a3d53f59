"""Kits of trainers on this computer: taken in, listed, removed."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.report.content import Logo
from librarian_self.services.files import folder_failed
from librarian_self.services.kitfile import Kit, Manifest, names
from librarian_self.services.kitfile.logo import read_logo
from librarian_self.services.kitfile.manifest_file import read_manifest
from librarian_self.services.kitfile.refusing import Fault
from librarian_self.services.kitfile.writing import replace_folder
from librarian_self.services.profiles import DataFolder
from librarian_self.services.shelf import FormSummary, Shelf, from_json, shipped_shelf, summarise, to_json

_RECORD: Final = "applied.json"
"""Beside `kit.json` in the data folder: when the kit was taken in, its marks, and what a list of its forms shows."""


class NoSuchKit(Refusal):
    """No kit of this id was taken in here."""


@dataclass(frozen=True, slots=True)
class InstalledKit:
    """A kit in the data folder. `applied` is UTC, ISO; `marks` tell the files that it was taken from."""

    manifest: Manifest
    folder: Path
    applied: str
    forms: tuple[FormSummary, ...]
    marks: frozenset[str]

    @property
    def id(self) -> str:
        """What tells it from other kits."""
        return self.manifest.id

    @property
    def name(self) -> str:
        """Whose kit it is."""
        return self.manifest.name


def apply_kit(folder: DataFolder, kit: Kit, at: str, marks: Sequence[str] = ()) -> InstalledKit:
    """Copy a kit that was checked into the data folder, all of it or nothing; one of the same id gives way.

    `at` is UTC, ISO. Raises CannotWriteFile, with everything as it was.
    """
    forms = tuple(replace(summarise(each.form), origin=kit.manifest.name) for each in kit.forms)
    known = frozenset({kit.digest, *marks})
    record = {"applied": at, "marks": sorted(known), "forms": [to_json(form) for form in forms]}
    target = folder.kits / kit.manifest.id
    try:
        folder.kits.mkdir(mode=0o700, parents=True, exist_ok=True)
        replace_folder(
            {**kit.files, _RECORD: json.dumps(record, ensure_ascii=False, indent=1).encode()}, target
        )
    except OSError as error:
        raise folder_failed(target, error) from error
    return InstalledKit(kit.manifest, target, at, forms, known)


def installed_kits(folder: DataFolder) -> tuple[InstalledKit, ...]:
    """Every kit that was taken in, the newest first; one that is damaged is passed over."""
    try:
        folders = sorted(path for path in folder.kits.iterdir() if path.is_dir())
    except OSError:
        return ()
    found = (_installed(path) for path in folders)
    return tuple(sorted((kit for kit in found if kit), key=_applied, reverse=True))


def remove_kit(folder: DataFolder, kit_id: str) -> None:
    """Take a kit out; profiles keep their answers with the forms that were answered. Raises NoSuchKit, CannotWriteFile."""
    kit = next((each for each in installed_kits(folder) if each.id == kit_id), None)
    if kit is None:
        known = ", ".join(each.id for each in installed_kits(folder)) or "–"
        raise NoSuchKit(msg("There is no kit “{kit}” here; there are: {known}.", kit=kit_id, known=known))
    try:
        aside = Path(tempfile.mkdtemp(prefix=f".{kit.id}.", suffix=".part", dir=folder.kits))
        kit.folder.rename(aside / "old")
    except OSError as error:
        raise folder_failed(kit.folder, error) from error
    shutil.rmtree(aside, ignore_errors=True)


def shelf_with(shelf: Shelf, kits: Sequence[InstalledKit]) -> Shelf:
    """The shelf with the forms of kits after its own. Of two kits with the same form the newer one counts."""
    for kit in kits:
        shelf = shelf.beside({kit.folder / names.form_path(form.id): form for form in kit.forms})
    return shelf


def our_shelf(folder: DataFolder) -> Shelf:
    """The forms of the program and of the kits that were taken in here."""
    return shelf_with(shipped_shelf(), installed_kits(folder))


def logo_of(kits: Sequence[InstalledKit]) -> Logo | None:
    """The logo of the newest kit that has one, with the name of the kit; None where none can be drawn."""
    for kit in kits:
        for name in names.LOGOS:
            try:
                return Logo(read_logo(name, (kit.folder / name).read_bytes()), kit.name)
            except (OSError, Fault):
                continue
    return None


def _installed(folder: Path) -> InstalledKit | None:
    try:
        manifest = read_manifest((folder / names.MANIFEST).read_bytes())
        record = json.loads((folder / _RECORD).read_bytes())
        forms = tuple(replace(from_json(entry), origin=manifest.name) for entry in record["forms"])
        kit = InstalledKit(manifest, folder, str(record["applied"]), forms, frozenset(record["marks"]))
    except (OSError, Fault, ValueError, TypeError, KeyError):
        return None
    return kit if kit.id == folder.name else None


def _applied(kit: InstalledKit) -> str:
    return kit.applied
