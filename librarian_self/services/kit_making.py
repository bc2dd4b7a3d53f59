"""Making a kit from forms, a logo and wishes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from librarian_self.formfile import FormError
from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.services.files import read_whole
from librarian_self.services.kitfile import Kit, KitFile, Manifest, names, write_archive, write_folder
from librarian_self.services.kitfile.limits import ID_ROOM
from librarian_self.services.kitfile.manifest_file import write_manifest
from librarian_self.services.kitfile.reading import kit_of, to_mend
from librarian_self.services.kitfile.refusing import Fault
from librarian_self.services.shelf import read_opened

_DROPPED: Final = re.compile(r"[^a-z0-9]+")
_DIGITS: Final = 6


class KitNotMade(Refusal):
    """What was wished for makes no kit; nothing was written."""

    def __init__(self, reason: Message) -> None:
        super().__init__(msg("The kit was not made: {reason}.", reason=reason))


@dataclass(frozen=True, slots=True)
class KitWishes:
    """What a trainer wants in a kit. `manifest` has no files yet, and its id may be empty: one comes of the name."""

    manifest: Manifest
    forms: tuple[Path, ...] = ()
    logo: Path | None = None


def make_kit(wishes: KitWishes, path: Path) -> Kit:
    """Write a kit: one `.lskit` file, else a folder. Raises KitNotMade, CannotReadFile, CannotWriteFile."""
    kit = kit_from(wishes)
    if path.name.lower().endswith(names.SUFFIX):
        write_archive(kit.files, path)
    else:
        write_folder(kit.files, path)
    return kit


def kit_from(wishes: KitWishes) -> Kit:
    """The kit as it will be written, checked as any other. Raises KitNotMade, CannotReadFile."""
    if not wishes.manifest.name.strip():
        raise KitNotMade(msg("it needs a name, by which people know whose it is"))
    files = _Gathered()
    for form in wishes.forms:
        data = read_whole(form)
        files.add(names.form_path(form_id(form, data)), data)
    if wishes.logo is not None:
        files.add(_logo_name(wishes.logo), read_whole(wishes.logo))
    manifest = replace(
        wishes.manifest,
        id=wishes.manifest.id or id_from(wishes.manifest.name),
        name=wishes.manifest.name.strip(),
        files=tuple(
            KitFile(path, len(data), sha256(data).hexdigest()) for path, data in sorted(files.found.items())
        ),
    )
    try:
        return kit_of({names.MANIFEST: write_manifest(manifest), **files.found})
    except Fault as fault:
        raise KitNotMade(fault.reason) from fault


def form_id(path: Path, data: bytes) -> str:
    """The id of a form of somebody's own; raises KitNotMade with the first thing to mend."""
    try:
        return read_opened(data, path.name).form.id
    except FormError as error:
        raise KitNotMade(to_mend(path.name, error)) from error


def id_from(name: str) -> str:
    """An id of a kit's name, always the same one; what has no place in an id leaves a few digits in its stead."""
    plain = _DROPPED.sub("-", name.casefold()).strip("-")
    stem = re.sub(r"^[^a-z]+", "", plain)[:ID_ROOM].strip("-")
    if stem and stem == name.casefold().replace(" ", "-") and not names.is_spoken_for(stem):
        return stem
    return f"{stem or 'kit'}-{sha256(name.encode()).hexdigest()[:_DIGITS]}"


@dataclass(slots=True)
class _Gathered:
    """The files of the kit so far."""

    found: dict[str, bytes] = field(default_factory=dict)

    def add(self, path: str, data: bytes) -> None:
        if path in self.found:
            raise KitNotMade(msg("“{path}” would be in it twice", path=path))
        self.found[path] = data


def _logo_name(path: Path) -> str:
    name = f"logo{path.suffix.lower()}"
    if name not in names.LOGOS:
        raise KitNotMade(
            msg("a logo is an SVG drawing or a PNG picture, and “{name}” is none", name=path.name)
        )
    return name
