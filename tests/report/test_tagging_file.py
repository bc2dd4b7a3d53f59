"""Numbered objects as a file: everything is found again, and equal objects give equal bytes."""

from __future__ import annotations

import re
import zlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.tagging.file import MOST_A_PACK, file_of
from librarian_self.report.tagging.objects import Objects, Plain, Stream, ended
from tests.report.reading import reader_of


def made(*bodies: str, data: bytes = b"") -> bytes:
    """A file of one empty page with further objects."""
    objects = Objects()
    for body in bodies:
        objects.add(body)
    stream = objects.add(Stream("/Type/Odd", data))
    pages = Plain()
    parent = objects.add(pages)
    page = objects.add(f"<</Type/Page/Parent {parent}/MediaBox[0 0 9 9]/Resources<<>>/Odd {stream}>>")
    pages.body = f"<</Type/Pages/Kids[{page}]/Count 1>>"
    return file_of(objects, objects.add(f"<</Type/Catalog/Pages {parent}>>"), objects.add("<</Title(T)>>"))


@given(st.binary(max_size=300))
def test_the_bytes_of_a_stream_come_back(data: bytes) -> None:
    page: Any = reader_of(made(data=data)).pages[0]
    assert page["/Odd"].get_object().get_data() == data


@pytest.mark.parametrize("count", [0, 1, MOST_A_PACK - 3, MOST_A_PACK, 3 * MOST_A_PACK + 7])
def test_every_object_is_found_however_many_there_are(count: int) -> None:
    pdf = made(*(f"<</Own {n}>>" for n in range(count)))
    reader = reader_of(pdf)
    found = [reader.get_object(2 + n) for n in range(count)]  # 1 is the dictionary of fonts
    assert [each["/Own"] for each in found if each is not None] == list(range(count))  # type: ignore[index]


def test_small_objects_are_packed_so_that_a_tree_costs_little() -> None:
    bodies = [f"<</S/P/P {n} 0 R/Pg 5 0 R/K {n}>>" for n in range(1000)]
    assert len(made(*bodies)) < sum(map(len, bodies)) / 2


def test_the_identifier_follows_from_the_content() -> None:
    def identity(pdf: bytes) -> bytes:
        found = re.search(rb"/ID\[<([0-9A-F]{32})><\1>\]", pdf)
        assert found is not None
        return found[1]

    assert identity(made("<</A 1>>")) == identity(made("<</A 1>>")) != identity(made("<</A 2>>"))


def test_equal_objects_give_equal_bytes() -> None:
    assert made("<</A 1>>", data=b"x") == made("<</A 1>>", data=b"x")


def test_the_file_begins_and_ends_as_it_has_to() -> None:
    pdf = made()
    assert pdf.startswith(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    start = re.search(rb"startxref\n(\d+)\n%%EOF\n$", pdf)
    assert start is not None
    assert b"/Type/XRef" in pdf[int(start[1]) : int(start[1]) + 60]


@given(st.binary(max_size=40))
def test_an_end_of_line_before_endstream_is_never_taken_for_data(data: bytes) -> None:
    stream = ended(b"stream\n" + data)
    inside = stream.removeprefix(b"stream\n").removesuffix(b"endstream")
    taken_off = inside.removesuffix(b"\r\n") if inside.endswith(b"\r\n") else inside.removesuffix(b"\n")
    # A reader that takes off either end of line finds what was put in, unless that ended in one itself.
    assert taken_off == data or data.endswith(b"\r")
    assert len(inside) - len(data) in (1, 2)


def test_a_stream_that_must_be_seen_is_not_compressed() -> None:
    seen, packed = Stream("", b"metadata", packed=False), Stream("", b"metadata" * 50)
    assert b"metadata" in seen.format(None)
    assert b"/Filter" not in seen.format(None)
    assert zlib.decompress(packed.data) == b"metadata" * 50


def test_an_object_has_one_number_however_often_it_is_asked_for() -> None:
    objects = Objects()
    plain = Plain("1")
    assert objects.add(plain) == objects.add(plain)
    assert objects.add(Plain("1")) != objects.add(plain)
