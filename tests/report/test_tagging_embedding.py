"""Files inside the document: taken out again byte by byte, and known for what they are."""

from __future__ import annotations

from hashlib import md5
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report import plan_pdf
from librarian_self.report.attachment import Attachment, Relation
from librarian_self.report.tagging.embedding import add_attachments
from librarian_self.report.tagging.objects import Objects
from tests.report.conforming import all_faults_of
from tests.report.plans import empty_plan, speaker
from tests.report.reading import reader_of

PLAN = Attachment("reja.json", '{"title": "Oʻqish"}'.encode(), "Reja boshqa dasturlar uchun")


def made(*attachments: Attachment) -> bytes:
    return plan_pdf(empty_plan(), speaker(), attachments=attachments)


def specified(pdf: bytes) -> list[Any]:
    """What the file says of each attachment."""
    root: Any = reader_of(pdf).trailer["/Root"]
    return [each.get_object() for each in root["/AF"]]


@given(st.binary(max_size=2000))
def test_any_bytes_come_out_as_they_went_in(data: bytes) -> None:
    assert reader_of(made(Attachment("a.bin", data, "Bytes"))).attachments == {"a.bin": [data]}


def test_the_plan_is_known_as_the_data_of_the_document() -> None:
    (found,) = specified(made(PLAN))
    assert found["/AFRelationship"] == "/Data"
    assert (found["/F"], found["/UF"], found["/Desc"]) == (PLAN.name, PLAN.name, PLAN.description)
    stream = found["/EF"]["/F"].get_object()
    assert stream["/Subtype"] == "/application/json"
    assert stream["/Params"]["/Size"] == len(PLAN.data)
    assert stream["/Params"]["/CheckSum"].original_bytes == md5(PLAN.data, usedforsecurity=False).digest()
    assert stream["/Params"]["/ModDate"] == "D:20261123000000Z"


def test_several_files_stand_in_the_order_of_their_names() -> None:
    other = Attachment("a.txt", b"hello", "Words", "text/plain", Relation.SUPPLEMENT)
    pdf = made(PLAN, other)
    assert [str(found["/UF"]) for found in specified(pdf)] == ["a.txt", "reja.json"]
    assert all_faults_of(pdf) == []


def test_two_files_of_one_name_are_refused() -> None:
    with pytest.raises(ValueError, match="one name"):
        made(PLAN, PLAN)


def test_without_files_nothing_is_said_of_any() -> None:
    assert add_attachments((), "2026-11-23", Objects()) == ""
    root: Any = reader_of(made()).trailer["/Root"]
    assert "/AF" not in root
    assert "/Names" not in root


@pytest.mark.parametrize("name", ["план (1).json", "a\\b.json", "x" * 200])
def test_any_name_is_kept(name: str) -> None:
    pdf = made(Attachment(name, b"{}", "Plan"))
    assert list(reader_of(pdf).attachments) == [name]
    assert all_faults_of(pdf) == []


def test_only_what_was_handed_in_is_inside() -> None:
    with_plan, without = made(PLAN), made()
    for page in (*reader_of(with_plan).pages, *reader_of(without).pages):
        assert "/AF" not in page
    assert len(with_plan) - len(without) < 1500
    assert reader_of(without).attachments == {}
