"""Answers as a table for other programs."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from librarian_self.i18n.orthography import normalise_typed
from librarian_self.services.exports import COLUMNS, EVERYBODY, NothingToSee, answers_csv, answers_json
from librarian_self.services.session import Session
from librarian_self.services.shelf import OpenedForm
from tests.services.everything import answer_all

ANSWERS: dict[str, dict[str, object]] = {
    "ask": {
        "current": 2,
        "target": 3,
        "importance": 1,
        "note": "=HYPERLINK(1)",
        "evidence": {"text": "I asked; she “smiled”,\nand stayed.", "date": "2026-11-01"},
    },
    "calm": {"value": 0},
    "rated-ways": {"options": {"talk": 4, "shout": 1}},
    "best-way": {"choice": "wait"},
    "tools": {"chosen": ["phone", "card"]},
    "words": {"value": "-5 degrees"},
    "readers": {"value": -5},
    "since": {"value": "2019-09-01"},
    "explain": {"unrated": "not-my-work"},
}


@pytest.fixture
def answered(session: Session, every: OpenedForm) -> Session:
    """A profile with one answer of every kind, given in another order than the form's."""
    number = session.start(every).assessment.id
    answer_all(session, number, dict(reversed(ANSWERS.items())))
    session.finish(number)
    return session


def rows_of(session: Session) -> list[dict[str, str]]:
    text = answers_csv(session).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


class TestJson:
    """`answers_json`."""

    def test_every_answer_is_a_whole_object(self, answered: Session) -> None:
        rows = json.loads(answers_json(answered))
        assert all(tuple(row) == COLUMNS for row in rows)
        assert [row["item"] for row in rows] == [
            "ask",
            "explain",
            "calm",
            "rated-ways",
            "best-way",
            "tools",
            "words",
            "readers",
            "since",
        ]

    def test_it_has_every_word_as_it_was_written(self, answered: Session) -> None:
        assessment = answered.assessments()[0]
        first = json.loads(answers_json(answered))[0]
        assert first == {
            "assessment": 1,
            "form": "everything",
            "version": "1.0",
            "rater": "self",
            "occasion": None,
            "started": assessment.started,
            "finished": assessment.finished,
            "section": "service",
            "item": "ask",
            "current": 2,
            "target": 3,
            "importance": 1,
            "unrated": None,
            "value": None,
            "choice": None,
            "chosen": None,
            "options": None,
            "note": "=HYPERLINK(1)",
            "evidence_text": "I asked; she “smiled”,\nand stayed.",
            "evidence_date": "2026-11-01",
        }

    def test_each_kind_of_answer_keeps_its_type(self, answered: Session) -> None:
        rows = {row["item"]: row for row in json.loads(answers_json(answered))}
        assert rows["calm"]["value"] == 0
        assert rows["rated-ways"]["options"] == {"talk": 4, "shout": 1}
        assert rows["best-way"]["choice"] == "wait"
        assert rows["tools"]["chosen"] == ["phone", "card"]
        assert rows["words"]["value"] == "-5 degrees"
        assert rows["readers"]["value"] == -5
        assert rows["explain"]["unrated"] == "not-my-work"

    def test_letters_stay_letters(self, session: Session, every: OpenedForm) -> None:
        session.answer(session.start(every).assessment.id, "words", {"value": "soʻrov – Ў"})
        assert "soʻrov – Ў".encode() in answers_json(session)

    def test_a_new_profile_gives_an_empty_list(self, session: Session) -> None:
        assert answers_json(session) == b"[]\n"


class TestCsv:
    """`answers_csv`."""

    def test_it_begins_with_a_mark_and_the_columns(self, session: Session) -> None:
        assert answers_csv(session) == b"\xef\xbb\xbf" + ",".join(COLUMNS).encode() + b"\r\n"

    def test_it_has_the_same_rows_as_json(self, answered: Session) -> None:
        exact = json.loads(answers_json(answered))
        rows = rows_of(answered)
        assert [row["item"] for row in rows] == [row["item"] for row in exact]
        for row, other in zip(rows, exact, strict=True):
            for column in ("current", "target", "importance", "unrated", "choice", "evidence_text"):
                assert row[column] == ("" if other[column] is None else str(other[column]))

    def test_lists_and_ratings_are_json_in_a_cell(self, answered: Session) -> None:
        rows = {row["item"]: row for row in rows_of(answered)}
        assert json.loads(rows["rated-ways"]["options"]) == {"talk": 4, "shout": 1}
        assert json.loads(rows["tools"]["chosen"]) == ["phone", "card"]

    def test_no_text_is_a_formula_and_numbers_stay_numbers(self, answered: Session) -> None:
        rows = {row["item"]: row for row in rows_of(answered)}
        assert rows["ask"]["note"] == "'=HYPERLINK(1)"
        assert rows["words"]["value"] == "'-5 degrees"
        assert rows["readers"]["value"] == "-5"

    @pytest.mark.parametrize("first", list("=+-@\t\r\n＝＋－＠"))
    def test_every_beginning_of_a_formula_is_made_harmless(
        self, session: Session, every: OpenedForm, first: str
    ) -> None:
        number = session.start(every).assessment.id
        session.answer(
            number, "ask", {"note": f"{first}1+1", "evidence": {"text": f"{first}cmd|' /C calc'!A0"}}
        )
        (row,) = rows_of(session)
        assert row["note"] == f"'{first}1+1"
        assert row["evidence_text"] == f"'{first}cmd|' /C calc'!A0"


class TestRaters:
    """One's own answers, and those of others where they are asked for."""

    @pytest.fixture
    def both(self, session: Session, every: OpenedForm) -> Session:
        """The person and the mentor on one occasion; the mentor has finished."""
        for rater, level in (("self", 1), ("mentor", 3)):
            number = session.start(every, rater, "end").assessment.id
            session.answer(number, "ask", {"current": level})
        session.finish(2)
        return session

    def raters(self, session: Session, *rater: str) -> list[str]:
        return [row["rater"] for row in json.loads(answers_json(session, *rater))]

    def test_without_a_word_only_ones_own(self, both: Session) -> None:
        both.finish(1)
        assert self.raters(both) == ["self"]
        assert [row["rater"] for row in rows_of(both)] == ["self"]

    def test_those_of_others_are_hidden_until_both_have_finished(self, both: Session) -> None:
        with pytest.raises(NothingToSee, match="once you both have finished"):
            answers_json(both, "mentor")
        assert self.raters(both, EVERYBODY) == ["self"]
        both.finish(1)
        assert self.raters(both, "mentor") == ["mentor"]
        assert self.raters(both, EVERYBODY) == ["self", "mentor"]

    def test_who_did_not_answer_is_no_empty_table(self, both: Session) -> None:
        with pytest.raises(NothingToSee, match="as “boss” in this profile; there are: self, mentor"):
            answers_csv(both, "boss")

    def test_a_person_who_answered_nothing_has_an_empty_table(
        self, session: Session, every: OpenedForm
    ) -> None:
        session.answer(session.start(every, "mentor", "end").assessment.id, "ask", {"current": 1})
        assert self.raters(session) == self.raters(session, EVERYBODY) == []


@settings(max_examples=20)
@given(note=st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=30))
@example(note="\N{MUSICAL SYMBOL HALF NOTE}")  # NFC takes it apart
def test_any_note_goes_there_and_back(
    tmp_path_factory: pytest.TempPathFactory, every: OpenedForm, note: str
) -> None:
    with Session.create(tmp_path_factory.mktemp("note") / "p.lself", "N") as session:
        saved = session.answer(session.start(every).assessment.id, "ask", {"current": 1, "note": note})
        (row,) = rows_of(session)
        (exact,) = json.loads(answers_json(session))
    kept = saved.revision.answer.note
    assert kept == normalise_typed(note, "en")
    assert exact["note"] == kept
    assert row["note"] in {kept, f"'{kept}"}
    assert not row["note"].startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_two_assessments_stand_one_after_the_other(session: Session, every: OpenedForm) -> None:
    for current in (1, 3):
        session.answer(session.start(every).assessment.id, "ask", {"current": current})
    assert [(row["assessment"], row["current"]) for row in rows_of(session)] == [("1", "1"), ("2", "3")]


def test_hidden_answers_are_kept_and_exported(session: Session, every: OpenedForm) -> None:
    number = session.start(every).assessment.id
    answer_all(session, number, {"ask": {"current": 1}, "listen": {"current": 2}})
    session.answer(number, "ask", {"current": 0})
    assert [row["item"] for row in rows_of(session)] == ["ask", "listen"]
