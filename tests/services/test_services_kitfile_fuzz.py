"""Whatever bytes come as a kit: it is read, or refused with a sentence, and nothing else happens."""

from __future__ import annotations

import json
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from librarian_self.i18n.catalogue import pseudo_catalogue
from librarian_self.services.kitfile import Kit, KitRefused, kit_schema, read_kit
from librarian_self.services.kitfile.definition import FORMAT, LOCKABLE, OWN, TEXT_SIZES, THEMES
from librarian_self.services.kitfile.manifest_file import read_manifest, write_manifest
from librarian_self.services.kitfile.names import leads_out, why_not
from librarian_self.services.kitfile.reading import kit_of
from librarian_self.services.kitfile.refusing import Fault
from librarian_self.services.kitfile.writing import archive_of, write_folder
from tests.services.kits import kit_files, manifest_of

Draft202012Validator: Any = import_module("jsonschema").Draft202012Validator
"""Imported by name, as the package has no types."""

SOUND = archive_of(kit_files())
SCHEMA = Draft202012Validator(kit_schema())
SAY = pseudo_catalogue()

a_word = st.one_of(st.text(max_size=20), st.sampled_from((*LOCKABLE, *OWN, *THEMES, "uz", "en", "kaa", "x")))
an_id = st.from_regex(r"[a-z][a-z0-9]{0,6}(-[a-z0-9]{1,4}){0,2}", fullmatch=True)
a_hash = st.sampled_from(("0" * 64, "f" * 64, "g" * 64, ""))
a_file = st.fixed_dictionaries(
    {
        "path": st.one_of(a_word, an_id.map("forms/{}.yaml".format)),
        "size": st.integers(-1, 10),
        "sha256": a_hash,
    }
)
anything = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), a_word),
    lambda inside: st.lists(inside, max_size=3) | st.dictionaries(a_word, inside, max_size=3),
    max_leaves=6,
)
a_manifest = st.fixed_dictionaries(
    {
        "format": st.just(FORMAT),
        "version": st.just(1),
        "id": an_id,
        "name": a_word,
        "files": st.lists(a_file, max_size=3),
    },
    optional={
        "note": a_word,
        "language": st.one_of(a_word, st.sampled_from(("uz", "ru"))),
        "defaults": st.fixed_dictionaries(
            {},
            optional={
                "theme": st.sampled_from((*THEMES, "pink")),
                "text_size": st.one_of(st.sampled_from(TEXT_SIZES), st.integers()),
                "role": st.sampled_from(("reader-service", "queen")),
                "institution": a_word,
                "hours_year": st.integers(-1, 20_000),
                "forms": st.lists(an_id, max_size=3),
            },
        ),
        "locked": st.lists(st.sampled_from((*LOCKABLE, *OWN, "x")), max_size=3),
        "surprise": anything,
    },
)


def read_or_refused(path: Path) -> Kit | None:
    """The kit, or None after it was refused in words that can be said in any language."""
    before = sorted(path.parent.rglob("*"))
    kit, said = None, "read"
    try:
        kit = read_kit(path)
    except KitRefused as refusal:
        said = SAY(refusal.message)
    assert said
    assert sorted(path.parent.rglob("*")) == before
    return kit


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("fuzz") / "kit.lskit"


@given(st.binary(max_size=400))
@example(b"PK\x05\x06" + bytes(18))
def test_any_bytes(place: Path, data: bytes) -> None:
    place.write_bytes(data)
    assert read_or_refused(place) is None


@given(st.lists(st.tuples(st.integers(0, len(SOUND) - 1), st.integers(0, 255)), min_size=1, max_size=6))
def test_a_kit_with_some_bytes_changed_is_the_same_or_refused(
    place: Path, changes: list[tuple[int, int]]
) -> None:
    data = bytearray(SOUND)
    for where, value in changes:
        data[where] = value
    place.write_bytes(data)
    kit = read_or_refused(place)
    assert kit is None or dict(kit.files) == kit_files()


@given(st.integers(0, len(SOUND) - 1), st.binary(max_size=40))
def test_a_kit_that_is_cut_off_and_goes_on_otherwise(place: Path, length: int, rest: bytes) -> None:
    place.write_bytes(SOUND[:length] + rest)
    kit = read_or_refused(place)
    assert kit is None or dict(kit.files) == kit_files()


@given(
    st.dictionaries(
        st.one_of(
            st.text(min_size=1, max_size=20),
            st.lists(
                st.sampled_from(("..", ".", "", "forms", "kit.json", "a.yaml", "C:", "\\")),
                min_size=1,
                max_size=4,
            ).map("/".join),
        ),
        st.binary(max_size=20),
        min_size=1,
        max_size=3,
    )
)
@settings(suppress_health_check=[HealthCheck.filter_too_much])
def test_a_kit_with_any_other_file_in_it_is_refused(place: Path, more: dict[str, bytes]) -> None:
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for name, data in {**kit_files(), **more}.items():
            try:
                archive.writestr(name, data)
            except (UnicodeEncodeError, IndexError):  # no zip can hold such a name
                return
    place.write_bytes(packed.getvalue())
    kit = read_or_refused(place)
    assert kit is None or dict(kit.files) == kit_files()


@given(st.text(max_size=30))
def test_no_name_that_a_kit_takes_leads_anywhere_else(name: str) -> None:
    if why_not(name) is None:
        assert not leads_out(name)
        assert (Path("/kit") / name).resolve().is_relative_to("/kit")
        assert name == name.encode("ascii").decode().lower()


@given(a_manifest)
def test_the_reader_takes_no_list_that_the_schema_refuses(written: dict[str, Any]) -> None:
    data = json.dumps(written).encode()
    try:
        manifest = read_manifest(data)
    except Fault:
        return
    assert [error.message for error in SCHEMA.iter_errors(written)] == []
    again = write_manifest(manifest)
    assert read_manifest(again) == manifest
    assert [error.message for error in SCHEMA.iter_errors(json.loads(again))] == []


@given(anything)
def test_any_json_is_refused_with_a_reason(written: Any) -> None:
    with pytest.raises(Fault) as error:
        read_manifest(json.dumps(written).encode())
    assert SAY(error.value.reason)


@given(st.binary(max_size=300))
def test_any_bytes_as_a_form_or_a_logo(data: bytes) -> None:
    for path in ("forms/reading-room.yaml", "logo.svg", "logo.png"):
        files = {path: data}
        with pytest.raises(Fault) as error:
            kit_of({"kit.json": manifest_of(files), **files})
        assert SAY(error.value.reason)


def test_what_was_read_is_what_a_folder_then_holds(tmp_path: Path) -> None:
    place = tmp_path / "kit.lskit"
    place.write_bytes(SOUND)
    write_folder(read_kit(place).files, tmp_path / "again")
    assert dict(read_kit(tmp_path / "again").files) == kit_files()
