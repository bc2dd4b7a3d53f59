"""From a folder or an `.lskit` file to a kit whose every part was checked."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from librarian_self.charts.picture import Picture
from librarian_self.formfile import FormError
from librarian_self.formfile.words import shown
from librarian_self.i18n.messages import Message, msg
from librarian_self.services.kitfile import limits, names
from librarian_self.services.kitfile.archive import files_of_archive
from librarian_self.services.kitfile.folder import files_of_folder
from librarian_self.services.kitfile.logo import read_logo
from librarian_self.services.kitfile.manifest import KitFile, Manifest
from librarian_self.services.kitfile.manifest_file import read_manifest
from librarian_self.services.kitfile.refusing import Fault, KitRefused
from librarian_self.services.reasons import why
from librarian_self.services.shelf import OpenedForm, read_opened, shipped_shelf


@dataclass(frozen=True, slots=True)
class Kit:
    """A whole kit in memory: what was checked is what is copied. `files` are all of its bytes by path."""

    manifest: Manifest
    files: Mapping[str, bytes] = field(repr=False)
    forms: tuple[OpenedForm, ...] = field(repr=False)
    logo: Picture | None = field(default=None, repr=False)

    @property
    def digest(self) -> str:
        """SHA-256 of `kit.json`, which holds those of all other files: what tells one state of a kit from another."""
        return sha256(self.files[names.MANIFEST]).hexdigest()


def read_kit(path: Path) -> Kit:
    """Read a kit from its folder, its `kit.json` or its `.lskit` file; raises KitRefused, with nothing written."""
    try:
        return kit_of(files_of(path))
    except Fault as fault:
        raise KitRefused(path.name, fault.reason) from fault


def files_of(path: Path) -> dict[str, bytes]:
    """The files of a kit by their paths in it, not looked into yet; raises Fault."""
    if path.name == names.MANIFEST:
        path = path.parent
    if path.is_dir():
        return files_of_folder(path)
    try:
        with path.open("rb") as file:
            data = file.read(limits.ARCHIVE + 1)
    except OSError as error:
        raise Fault(msg("it cannot be read: {reason}", reason=why(error))) from error
    return files_of_archive(data)


def kit_of(files: Mapping[str, bytes]) -> Kit:
    """Check every part, the cheapest first; raises Fault."""
    if names.MANIFEST not in files:
        raise Fault(msg("there is no kit.json in it"))
    manifest = read_manifest(files[names.MANIFEST])
    _check_list(manifest, files)
    for listed in manifest.files:
        _check_bytes(listed, files[listed.path])
    forms = _forms(manifest, files)
    _check_shown(manifest)
    logos = [path for path in names.LOGOS if path in files]
    if len(logos) > 1:
        raise Fault(msg("it holds two logos; one is enough"))
    return Kit(manifest, files, forms, read_logo(logos[0], files[logos[0]]) if logos else None)


def _check_list(manifest: Manifest, files: Collection[str]) -> None:
    """The files that `kit.json` names are those that are there."""
    listed = {each.path for each in manifest.files}
    for path in listed:
        if reason := names.why_not(path):
            raise Fault(reason)
        if path == names.MANIFEST:
            raise Fault(msg("kit.json names itself"))
    for path in sorted(listed - set(files)):
        raise Fault(msg("“{path}” is named in kit.json and is not there", path=shown(path)))
    for path in sorted(set(files) - listed - {names.MANIFEST}):
        raise Fault(msg("“{path}” is there and is not named in kit.json", path=shown(path)))


def _check_bytes(listed: KitFile, data: bytes) -> None:
    if len(data) != listed.size or sha256(data).hexdigest() != listed.sha256:
        raise Fault(
            msg(
                "“{path}” is not the file that kit.json tells of: it was changed or damaged",
                path=shown(listed.path),
            )
        )


def _forms(manifest: Manifest, files: Mapping[str, bytes]) -> tuple[OpenedForm, ...]:
    paths = [each.path for each in manifest.files if names.form_of(each.path)]
    if sum(len(files[path]) for path in paths) > limits.FORMS:
        raise Fault(msg("its forms are larger than {most} MB together", most=limits.FORMS // limits.MEGABYTE))
    shipped = {form.id for form in shipped_shelf().index}
    return tuple(_form(path, files[path], shipped) for path in paths)


def _form(path: str, data: bytes, shipped: Collection[str]) -> OpenedForm:
    """A sound form under its own name, which is none of the program's own forms."""
    try:
        opened = read_opened(data, path)
    except FormError as error:
        raise Fault(to_mend(path, error)) from error
    if names.form_path(opened.form.id) != path:
        raise Fault(
            msg(
                "{path} holds the form “{form}”; its name should be {wanted}",
                path=path,
                form=opened.form.id,
                wanted=names.form_path(opened.form.id),
            )
        )
    if opened.form.id in shipped:
        raise Fault(
            msg(
                "the form “{form}” has the id of one of the program’s own forms; please give it an id of its own, so "
                "that answers to the two are never mixed",
                form=opened.form.id,
            )
        )
    return opened


def to_mend(path: str, error: FormError) -> Message:
    """The first thing to mend in a form, as a part of a sentence."""
    first = error.problems[0]
    return msg(
        "the form {path} has something to mend in line {line}, column {column}: {problem}",
        path=path,
        line=first.line,
        column=first.column,
        problem=first.message,
    )


def _check_shown(manifest: Manifest) -> None:
    """Home may not be left without any form."""
    own = any(names.form_of(each.path) for each in manifest.files)
    shown_forms = manifest.defaults.forms
    known = {form.id for form in shipped_shelf().index}
    if shown_forms is not None and not own and not known.intersection(shown_forms):
        raise Fault(msg("it would leave no form to answer"))
