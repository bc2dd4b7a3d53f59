"""Whatever is written in whatever order: the newest row counts, and a file that is opened again says the same."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from librarian_self.model.answer import NO_ANSWER, Answer, Evidence
from librarian_self.model.form import SELF
from librarian_self.storage import ProfileFile
from librarian_self.storage.answers import to_columns, to_revision
from tests.storage.samples import AT, OWNER

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
numbers = st.integers(-(2**63), 2**63 - 1)
levels = st.none() | st.integers(0, 7)
answers = st.builds(
    Answer,
    current=levels,
    target=levels,
    importance=st.none() | st.integers(1, 3),
    unrated=st.none() | texts,
    value=st.none() | numbers | st.floats(allow_nan=False, allow_infinity=False) | texts,
    options=st.dictionaries(texts, numbers, max_size=3),
    choice=st.none() | texts,
    chosen=st.lists(texts, max_size=3).map(tuple),
    note=texts,
    evidence=st.none() | st.builds(Evidence, texts, st.none() | texts),
)
bodies = st.dictionaries(
    texts,
    st.recursive(
        st.none() | st.booleans() | numbers | st.floats(allow_nan=False, allow_infinity=False) | texts,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
        max_leaves=6,
    ),
    max_size=3,
)
items = st.sampled_from(["reading", "catalogue", "Ў ʻ 'quoted' %_", ""])
moments = st.sampled_from(["1999-01-01T00:00:00Z", AT, "2099-12-31T23:59:59Z"])


@given(answers)
def test_any_answer_survives_its_columns(answer: Answer) -> None:
    columns = [
        value.encode() if isinstance(value, str) else value for value in to_columns(answer, Path("p.lself"))
    ]
    revision = to_revision((1, 2, b"item", *columns, b"at"))
    assert revision.answer == answer
    assert type(revision.answer.value) is type(answer.value)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(1, 2), items, answers | st.just(NO_ANSWER), moments), max_size=12))
def test_the_newest_answer_counts_and_outlives_closing(written: list[tuple[int, str, Answer, str]]) -> None:
    newest: dict[int, dict[str, Answer]] = {1: {}, 2: {}}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.lself"
        with ProfileFile.create(path, OWNER, AT) as file:
            for _ in newest:
                file.start_assessment("competency", "1.0", "f0rm", SELF, None, AT)
            saved = [file.save_answer(*row) for row in written]
            for assessment, item, answer, _ in written:
                newest[assessment][item] = answer
            assert [revision.seq for revision in saved] == list(range(1, len(written) + 1))
            assert {number: file.answers(number) for number in newest} == newest
        with ProfileFile.open(path) as file:
            assert {number: file.answers(number) for number in newest} == newest
            assert file.revisions() == tuple(saved)
            assert file.revision_count() == len(written)


@settings(max_examples=40)
@given(
    st.lists(
        st.tuples(st.sampled_from(["goal", "plan"]), st.sampled_from("abc"), st.none() | bodies), max_size=12
    )
)
def test_the_newest_record_counts_and_outlives_closing(
    written: list[tuple[str, str, Mapping[str, object] | None]],
) -> None:
    newest: dict[str, dict[str, Mapping[str, object] | None]] = {"goal": {}, "plan": {}}
    for kind, key, body in written:
        newest[kind][key] = body
    there = {
        kind: [(key, body) for key, body in records.items() if body is not None]
        for kind, records in newest.items()
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "p.lself"
        with ProfileFile.create(path, OWNER, AT) as file, file.transaction():
            for kind, key, body in written:
                file.put(kind, key, body, AT)
        with ProfileFile.open(path) as file:
            assert {kind: list(file.records(kind).items()) for kind in newest} == there
            for kind, records in newest.items():
                for key in records:
                    history = [body for a, b, body in written if (a, b) == (kind, key)]
                    assert [record.body for record in file.history(kind, key)] == history
