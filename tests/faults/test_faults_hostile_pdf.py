"""A PDF that somebody made to do harm: refused with a sentence, soon, with little memory, and nothing written."""

from __future__ import annotations

import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path
from time import process_time
from typing import Final

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from librarian_self.i18n.messages import Refusal
from librarian_self.services.opened_plan import open_plan
from librarian_self.services.pdffile.limits import FILE
from librarian_self.services.session import Session
from tests.services.copies import carrying, copy_of, raw_pdf, signed, stream, with_goals
from tests.services.copies import filled as filled_in
from tests.services.everything import ticking_clock

SOON: Final = 10.0
"""Seconds of work; most take some hundredths, none a whole one, and computers differ."""

MEMORY: Final = 40_000_000
"""Bytes."""

FLATE: Final = b"/Filter/FlateDecode"
HEAD: Final = b'{"format":"librarian-self-plan","version":1,'


def bomb(megabytes: int, letter: bytes = b" ") -> bytes:
    """So much of one letter, packed."""
    worker = zlib.compressobj(9)
    return b"".join(worker.compress(letter * 1_000_000) for _ in range(megabytes)) + worker.flush()


def json_of(part: bytes) -> bytes:
    return carrying(zlib.compress(HEAD + part + b"}"), FLATE)


def with_form(fields: bytes, **more: bytes) -> bytes:
    objects = {1: b"<</Type/Catalog/AcroForm<</Fields%b>>>>" % fields}
    return raw_pdf(objects | {int(name[1:]): body for name, body in more.items()})


def packed_in_itself() -> bytes:
    """Objects that say they stand inside one that stands inside itself."""
    rows = b"".join((b"\x02\x00\x02\x00", b"\x02\x00\x02\x00", b"\x02\x00\x02\x01"))
    body = b"<</Type/XRef/Size 3/W[1 2 1]/Root 1 0 R/Length %d>>\nstream\n%b\nendstream" % (len(rows), rows)
    return b"%PDF-1.7\n9 0 obj\n" + body + b"\nendobj\nstartxref\n9\n%%EOF\n"


HOSTILE: Final[dict[str, Callable[[], bytes]]] = {
    "no PDF": lambda: b"PK\x03\x04" + bytes(1000),
    "empty": lambda: b"",
    "words": lambda: b"%PDF-1.7 and nothing else",
    "no plan inside": lambda: raw_pdf({1: b"<</Type/Catalog>>"}),
    "another file inside": lambda: carrying(b"{}").replace(b"plan.json", b"clip.json"),
    "another relation": lambda: carrying(b"{}").replace(b"/Data", b"/Sour"),
    "no JSON": lambda: carrying(b"\x00\x01"),
    "another format": lambda: carrying(b'{"format": "somebody-elses"}'),
    "a newer version": lambda: carrying(b'{"format":"librarian-self-plan","version":99}'),
    "keys that nobody knows": lambda: json_of(b'"run":"rm -rf"'),
    "300 MB in 300 KB": lambda: carrying(bomb(300), FLATE),
    "300 MB in 1 KB": lambda: carrying(
        zlib.compress(zlib.compress(bomb(300), 9), 9), b"/Filter[/FlateDecode/FlateDecode/FlateDecode]"
    ),
    "a hundred filters": lambda: carrying(b"x", b"/Filter[" + b"/FlateDecode " * 100 + b"]"),
    "6 MB of JSON": lambda: json_of(b'"settings":{"institution":"' + b"a" * 6_000_000 + b'"}'),
    "two million numbers": lambda: json_of(b'"goals":[' + b"1," * 2_000_000 + b"1]"),
    "a million objects": lambda: json_of(b'"goals":[' + b"{}," * 1_000_000 + b"{}]"),
    "one key a hundred thousand times": lambda: json_of(b'"x":1,' * 300_000 + b'"x":1'),
    "deep JSON": lambda: json_of(b'"goals":' + b"[" * 200_000),
    "deep arrays": lambda: raw_pdf({1: b"[" * 1_000_000}),
    "many empty arrays": lambda: raw_pdf({1: b"<</AF[" + b"[]" * 3_000_000 + b"]>>"}),
    "a string full of strokes": lambda: raw_pdf({1: b"<</AF(" + b"\\n" * 3_000_000 + b")>>"}),
    "blanks without end": lambda: raw_pdf({1: b"<</AF" + b" " * 38_000_000 + b"null>>"}),
    "an object that is itself": lambda: raw_pdf({1: b"1 0 R"}),
    "two objects that are each other": lambda: raw_pdf({1: b"2 0 R", 2: b"1 0 R"}),
    "names that go round": lambda: raw_pdf(
        {1: b"<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>", 2: b"<</Kids[2 0 R 2 0 R]>>"}
    ),
    "fields that go round": lambda: with_form(b"[2 0 R]", o2=b"<</T(a)/Kids[2 0 R 2 0 R 2 0 R]>>"),
    "a stream whose length is itself": lambda: carrying(b"{}").replace(b"/Length 2>>", b"/Length 5 0 R>>"),
    "tables that go round": lambda: carrying(b"{}").replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev 0"),
    "a packed object in itself": packed_in_itself,
    "a field of 300 MB": lambda: with_form(
        b"[2 0 R]", o2=b"<</T(sign-name)/FT/Tx/V 3 0 R>>", o3=stream(bomb(300), FLATE)
    ),
    "a number of a million figures": lambda: raw_pdf({1: b"<</AF " + b"9" * 1_000_000 + b">>"}),
    "a table of a million rows": lambda: (
        b"%PDF-1.7\nxref\n0 1000000\n"
        + b"0000000009 00000 n \n" * 1_000_000
        + b"trailer<</Root 1 0 R>>\nstartxref\n9\n%%EOF"
    ),
    "encrypted": lambda: carrying(b"{}").replace(b"trailer<<", b"trailer<</Encrypt 4 0 R"),
    "half of it": lambda: carrying(b"{}" * 1000)[:900],
    "its end alone": lambda: carrying(b"{}" * 1000)[-400:],
}


@pytest.mark.parametrize("make", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_soon_and_nothing_is_written(
    make: Callable[[], bytes], tmp_path: Path
) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(make())
    started = process_time()
    with pytest.raises(Refusal):
        open_plan(path)
    assert process_time() - started < SOON
    assert [each.name for each in tmp_path.iterdir()] == ["plan.pdf"]


@pytest.mark.parametrize("name", ["300 MB in 300 KB", "300 MB in 1 KB", "a field of 300 MB"])
def test_a_bomb_gets_no_memory(name: str, tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(HOSTILE[name]())
    tracemalloc.start()
    try:
        with pytest.raises(Refusal):
            open_plan(path)
        assert tracemalloc.get_traced_memory()[1] < MEMORY
    finally:
        tracemalloc.stop()


def test_a_file_of_a_gigabyte_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    with path.open("wb") as file:
        file.write(b"%PDF-1.7\n")
        file.truncate(1_000_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(Refusal, match=f"{FILE // 1_000_000}|larger"):
            open_plan(path)
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", ["nothing-here.pdf", "folder.pdf"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder.pdf").mkdir()
    with pytest.raises(Refusal):
        open_plan(tmp_path / name)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy that was filled in and is whole."""
    folder = tmp_path_factory.mktemp("sound")
    with Session.create(folder / "n.lself", "Nodira", "reader-service", "uz", ticking_clock()) as session:
        with_goals(session, "Read aloud", "Talk to readers")
        copy = copy_of(session, folder / "plan.pdf")
    return filled_in(copy, signed("Aziza", "2026-11-24", read="Yes"))


@given(st.data())
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_file_with_some_bytes_changed_is_read_or_refused(
    sound: Path, tmp_path: Path, data: st.DataObject
) -> None:
    """And never anything else."""
    bytes_ = bytearray(sound.read_bytes())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(bytes_) - 1))
        piece = data.draw(
            st.sampled_from([b"\0", b"(", b"<<", b">>", b"[", b"R", b"9", b"%", b"obj", b"\xff"])
        )
        bytes_[place : place + len(piece)] = piece
    path = tmp_path / "plan.pdf"
    path.write_bytes(bytes_[: data.draw(st.sampled_from([len(bytes_), len(bytes_), len(bytes_) // 2]))])
    try:
        found = open_plan(path)
    except Refusal:
        return
    assert found.path == path
