"""What is fuzzed: everything that reads bytes which somebody else may have written.

Each target takes any bytes and gives an answer, or a refusal that a person can read. Whatever else comes out of it is
a fault of ours, and so is a file that was changed by being looked at.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import BadZipFile, ZipFile

from librarian_self.formfile import check_form, read_form
from librarian_self.i18n.catalogue import pseudo_catalogue
from librarian_self.i18n.messages import Refusal
from librarian_self.services.kitfile import KitRefused, read_kit
from librarian_self.services.kitfile.writing import archive_of
from librarian_self.services.planfile.reading import read_plan
from librarian_self.storage import ProfileFile, StorageError
from librarian_self.storage.inspecting import inspect_file
from librarian_self.storage.recovering import read_file, salvage_file
from librarian_self.storage.values import from_json
from tests.services.everything import AT_ANY_TIME_YAML, ATTITUDES_YAML, PRACTICUM_YAML
from tests.services.kits import kit_files
from tests.services.planfiles import file_with
from tests.storage.samples import AT, OWNER, UUID, fill

SAY: Final = pseudo_catalogue()


def say(refusal: Refusal) -> None:
    """A refusal has words, in whatever language."""
    assert SAY(refusal.message)


def form(data: bytes) -> None:
    """The reader of forms."""
    problems = check_form(data)
    assert all(problem.line >= 1 for problem in problems), problems
    for problem in problems:
        assert SAY(problem.message)
    if not problems:
        read_form(data, "form.yaml")


def plan(data: bytes) -> None:
    """The reader of plan files, and of the JSON in a profile."""
    try:
        read_plan(data)
    except Refusal as refusal:
        say(refusal)
    with suppress(ValueError, TypeError, RecursionError):
        assert isinstance(from_json(data), dict)


def kit(data: bytes) -> None:
    """The reader of kits, which come as archives from anywhere."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder) / "some.lskit"
        path.write_bytes(data)
        try:
            read_kit(path)
        except KitRefused as refusal:
            say(refusal)
        assert [each.name for each in Path(folder).iterdir()] == [path.name]


def manifest(data: bytes) -> None:
    """The same with a list of contents that the archive itself cannot tell from a sound one."""
    whole = BytesIO()
    with ZipFile(whole, "w") as archive:
        archive.writestr("kit.json", data)
        for name, words in kit_files().items():
            if name != "kit.json":
                archive.writestr(name, words)
    with suppress(BadZipFile):
        kit(whole.getvalue())


def profile(data: bytes) -> None:
    """The opener of profiles, and what looks into a damaged one."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path, out = Path(folder) / "some.lself", Path(folder) / "out.lself"
        path.write_bytes(data)
        try:
            with ProfileFile.open(path, wait=0) as file:
                file.said()
        except StorageError as refusal:
            say(refusal)
            assert path.read_bytes() == data, "a file that is refused stays as it is"
            for look in (
                lambda: inspect_file(path, [UUID]),
                lambda: read_file(path, [UUID]),
                lambda: salvage_file(path, out, [UUID], [], lambda _form, _hash: None, AT),
            ):
                with suppress(StorageError):
                    look()
            assert path.read_bytes() == data, "looking changes nothing"


TARGETS: Final[Mapping[str, Callable[[bytes], None]]] = {
    "form": form,
    "plan": plan,
    "kit": kit,
    "manifest": manifest,
    "profile": profile,
}


def seeds(target: str) -> tuple[bytes, ...]:
    """Sound bytes that a target begins with."""
    files = kit_files()
    match target:
        case "form":
            return tuple(words.encode() for words in (AT_ANY_TIME_YAML, ATTITUDES_YAML, PRACTICUM_YAML))
        case "plan":
            goal = {
                "id": "g1",
                "title": "Ask on",
                "actions": [{"text": "Read", "kind": "practice", "hours": 2}],
            }
            return file_with(), file_with(goals=[goal]), json.dumps({"a": [1, 2.5, None]}).encode()
        case "kit":
            return (archive_of(files),)
        case "manifest":
            return (files["kit.json"],)
        case _:
            return (_profile_bytes(),)


def _profile_bytes() -> bytes:
    with tempfile.TemporaryDirectory(prefix="fuzz-") as folder:
        path = Path(folder) / "p.lself"
        with ProfileFile.create(path, OWNER, AT) as file:
            fill(file)
        return path.read_bytes()
