"""Whatever bytes come in, what reads them gives an answer or a refusal, never an error of ours."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from librarian_self.cli.answer import _parse
from librarian_self.formfile import check_form
from librarian_self.i18n.messages import Refusal
from librarian_self.services.backups import INDEX, BackupShelf
from librarian_self.services.profiles import DataFolder, known_profiles
from librarian_self.storage import ProfileFile, StorageError
from librarian_self.storage.holder import holder_of, note_of
from librarian_self.storage.inspecting import inspect_file
from librarian_self.storage.recovering import is_sound, read_file, salvage_file
from librarian_self.storage.values import from_json
from tests.services.everything import AT_ANY_TIME_YAML
from tests.storage.samples import AT, OWNER, UUID, fill

EXAMPLES = settings(max_examples=200)
anything = st.binary(max_size=400) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
json_bytes = json_values.map(lambda value: json.dumps(value).encode())
places = st.integers(0, 2**24)
changes = st.lists(
    st.one_of(
        st.tuples(st.just("flip"), places, st.integers(0, 7)),
        st.tuples(st.just("junk"), places, st.binary(min_size=1, max_size=80)),
        st.tuples(st.just("cut"), places, st.just(b"")),
        st.tuples(st.just("copy"), places, places),
    ),
    min_size=1,
    max_size=8,
)


@dataclass(frozen=True)
class Good:
    """A profile file with something of everything, and its bytes."""

    path: Path
    data: bytes = field(repr=False)


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Good:
    """One that all examples begin with."""
    path = tmp_path_factory.mktemp("fuzz") / "p.lself"
    with ProfileFile.create(path, OWNER, AT) as file:
        fill(file)
    return Good(path, path.read_bytes())


def mutate(data: bytes, mutations: list[tuple[str, int, object]]) -> bytes:
    """Bytes after a few accidents."""
    bad = bytearray(data)
    for kind, number, more in mutations:
        place = number % max(len(bad), 1)
        match kind, more:
            case "flip", int(bit) if bad:
                bad[place] ^= 1 << bit
            case "junk", bytes(junk):
                bad[place : place + len(junk)] = junk
            case "cut", _:
                del bad[place:]
            case "copy", int(source) if len(bad) >= 4096:  # a page in the place of another
                here, there = place // 4096 * 4096, source % len(bad) // 4096 * 4096
                bad[here : here + 4096] = bad[there : there + 4096]
    return bytes(bad)


@EXAMPLES
@given(mutations=changes)
def test_the_profile_opener(good: Good, mutations: list[tuple[str, int, object]]) -> None:
    profile, bad = good.path, mutate(good.data, mutations)
    profile.write_bytes(bad)
    try:
        with ProfileFile.open(profile, wait=0) as file:
            said = file.said()
        profile.write_bytes(good.data)
        whole = read_file(profile)
        assert whole is not None
        assert said == whole, "whatever is opened says what was saved"
    except StorageError:
        assert profile.read_bytes() == bad
        with suppress(StorageError):
            inspect_file(profile, [UUID])
        with suppress(StorageError):
            read_file(profile, [UUID])
        assert profile.read_bytes() == bad


@EXAMPLES
@given(mutations=changes)
def test_the_salvage_of_what_is_left(good: Good, mutations: list[tuple[str, int, object]]) -> None:
    profile, out = good.path, good.path.with_name("saved.lself")
    profile.write_bytes(mutate(good.data, mutations))
    out.unlink(missing_ok=True)
    try:
        salvaged = salvage_file(profile, out, [UUID], [], lambda _form, _hash: b"form", AT)
    except StorageError:
        assert not out.exists()
        return
    assert is_sound(out, UUID)
    with ProfileFile.open(out) as file:
        found = {(revision.assessment, revision.item) for revision in file.revisions()}
        assert found <= {(1, "reading"), (1, "catalogue"), (1, "borrowing"), (2, "loans")}
        named = len(file.revisions()) + sum(lost.table == "answer" for lost in salvaged.lost)
        assert named >= 4 or not salvaged.all_named
        for assessment in file.assessments():
            file.answers(assessment.id)
        assert file.profile().uuid == UUID


@EXAMPLES
@given(anything)
def test_the_profile_opener_with_bytes_that_never_were_one(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.getbasetemp() / "never.lself"
    path.write_bytes(data)
    with pytest.raises(StorageError):
        ProfileFile.open(path, wait=0)
    assert path.read_bytes() == data


@EXAMPLES
@given(mutations=changes)
def test_the_form_reader(mutations: list[tuple[str, int, object]]) -> None:
    problems = check_form(mutate(AT_ANY_TIME_YAML.encode(), mutations))
    assert all(problem.line >= 1 for problem in problems)


@EXAMPLES
@given(anything | json_bytes)
def test_the_readers_of_json(data: bytes) -> None:
    with suppress(ValueError, TypeError, RecursionError):
        assert isinstance(from_json(data), dict)
    with suppress(Refusal):
        assert isinstance(_parse(data), dict)


@EXAMPLES
@given(data=anything | json_bytes)
def test_the_lists_that_the_program_keeps_beside_profiles(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    base = tmp_path_factory.getbasetemp() / "lists"
    base.mkdir(exist_ok=True)
    for name in (INDEX, "profiles.json", "p.lself-open"):
        (base / name).write_bytes(data)
    assert BackupShelf(base).known_at(base / "p.lself") is None
    assert known_profiles(DataFolder(base)) == ()
    assert note_of(base / "p.lself").exists()
    holder_of(base / "p.lself")
