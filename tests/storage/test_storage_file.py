"""What is saved in a profile file is what is read from it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from librarian_self.model.answer import NO_ANSWER, Answer, Assessment, Evidence
from librarian_self.model.form import SELF
from librarian_self.storage import CannotWrite, ProfileFile, Record
from librarian_self.storage.forms import LARGEST_FORM
from tests.storage.samples import AT, EXAMPLE, LATER, LEVELS, OWNER, REASON, SEVERAL, SITUATION


def begin(file: ProfileFile, form: str = "competency") -> int:
    return file.start_assessment(form, "1.0", "f0rm", SELF, None, AT).id


def test_a_new_profile_knows_whose_it_is_and_nothing_else(file: ProfileFile) -> None:
    assert file.profile() == OWNER
    assert file.settings() == {}
    assert file.assessments() == ()
    assert file.revisions() == ()
    assert file.revision_count() == 0
    assert file.records("goal") == {}


def test_name_role_and_language_may_change_but_never_the_uuid(file: ProfileFile) -> None:
    renamed = replace(OWNER, name="Nodira", role="reader-service", lang="kaa")
    file.save_profile(renamed, LATER)
    assert file.profile() == renamed

    with pytest.raises(ValueError, match="0000"):
        file.save_profile(replace(OWNER, uuid="00000000-0000-4000-8000-000000000000"), LATER)
    assert file.profile() == renamed


def test_the_newest_value_of_a_setting_counts(file: ProfileFile) -> None:
    file.save_setting("theme", "light", AT)
    file.save_setting("text size", "120", AT)
    file.save_setting("theme", "dark", AT)
    assert file.settings() == {"theme": "dark", "text size": "120"}


def test_the_place_where_one_stopped_is_kept_for_each_assessment(file: ProfileFile) -> None:
    first, second = begin(file), begin(file)
    assert file.place(first) is None
    file.save_place(first, "reading")
    file.save_place(second, "loans")
    file.save_place(first, "catalogue")
    assert (file.place(first), file.place(second)) == ("catalogue", "loans")


def test_an_answered_form_comes_back_byte_for_byte(file: ProfileFile) -> None:
    data = bytes(range(256)) * 300
    file.keep_form("a", "competency", "1.0", data)
    file.keep_form("b", "competency", "1.1", b"")
    assert file.form_bytes("a") == data
    assert file.form_bytes("b") == b""


def test_keeping_a_form_twice_writes_it_once(file: ProfileFile) -> None:
    file.keep_form("a", "competency", "1.0", b"the form that was answered")
    size = len(file.rescue())
    file.keep_form("a", "competency", "1.0", b"something else" * 5000)
    assert file.form_bytes("a") == b"the form that was answered"
    assert len(file.rescue()) == size


def test_a_form_that_was_never_kept_is_not_found(file: ProfileFile) -> None:
    with pytest.raises(KeyError, match="unknown"):
        file.form_bytes("unknown")


def test_a_form_of_the_largest_size_is_kept_and_a_larger_one_refused(file: ProfileFile) -> None:
    file.keep_form("largest", "f", "1", bytes(LARGEST_FORM))
    assert len(file.form_bytes("largest")) == LARGEST_FORM
    with pytest.raises(CannotWrite, match="too large"):
        file.keep_form("larger", "f", "1", bytes(LARGEST_FORM + 1))


def test_assessments_are_listed_in_the_order_in_which_they_were_begun(file: ProfileFile) -> None:
    first = file.start_assessment("competency", "1.2", "f0rm", SELF, None, LATER)
    second = file.start_assessment("ethics", "2.0", "3th1cs", "colleague", "2026", AT)
    assert first == Assessment(1, "competency", "1.2", "f0rm", LATER)
    assert second == Assessment(2, "ethics", "2.0", "3th1cs", AT, rater="colleague", occasion="2026")
    assert file.assessments() == (first, second)


def test_an_assessment_can_be_finished_more_than_once(file: ProfileFile) -> None:
    assessment = begin(file)
    assert file.assessments()[0].finished is None
    assert file.finish_assessment(assessment, AT).finished == AT
    assert file.finish_assessment(assessment, LATER).finished == LATER
    assert file.assessments()[0].finished == LATER
    assert begin(file) == assessment + 1


@pytest.mark.parametrize(
    "answer",
    [
        NO_ANSWER,
        LEVELS,
        REASON,
        EXAMPLE,
        SITUATION,
        SEVERAL,
        Answer(value=0),
        Answer(value=""),
        Answer(value=-0.1),
        Answer(value=2**60),
        Answer(current=0, target=0, importance=1, note="a\nb\tc\u2028d"),
        Answer(value="Китоб ʻ ʼ – “ ” 📚"),
        Answer(evidence=Evidence("")),
    ],
)
def test_an_answer_comes_back_exactly_as_it_was_given(file: ProfileFile, answer: Answer) -> None:
    assessment = begin(file)
    file.save_answer(assessment, "item", answer, AT)
    found = file.answers(assessment)["item"]
    assert found == answer
    assert type(found.value) is type(answer.value)
    assert list(found.options) == list(answer.options)


def test_the_newest_answer_counts_whatever_the_clock_says(file: ProfileFile) -> None:
    assessment = begin(file)
    file.save_answer(assessment, "reading", LEVELS, "2030-01-01T00:00:00Z")
    revision = file.save_answer(assessment, "reading", REASON, "1999-01-01T00:00:00Z")
    assert revision.seq == 2
    assert file.answers(assessment) == {"reading": REASON}


def test_undo_is_one_more_row(file: ProfileFile) -> None:
    assessment = begin(file)
    file.save_answer(assessment, "reading", LEVELS, AT)
    file.save_answer(assessment, "reading", NO_ANSWER, AT)
    assert file.answers(assessment) == {"reading": NO_ANSWER}
    assert [revision.answer for revision in file.revisions()] == [LEVELS, NO_ANSWER]


def test_revisions_can_be_asked_for_by_assessment_and_by_item(file: ProfileFile) -> None:
    first, second = begin(file), begin(file, "ethics")
    one = file.save_answer(first, "reading", LEVELS, AT)
    two = file.save_answer(second, "reading", REASON, AT)
    three = file.save_answer(first, "loans", EXAMPLE, LATER)
    assert file.revisions() == (one, two, three)
    assert file.revisions(first) == (one, three)
    assert file.revisions(item="reading") == (one, two)
    assert file.revisions(first, "reading") == (one,)
    assert file.revisions(9) == ()
    assert file.revision_count() == 3


@pytest.mark.parametrize("unknown", [0, 7, -1])
def test_an_unknown_assessment_is_a_fault_of_the_program(file: ProfileFile, unknown: int) -> None:
    with pytest.raises(KeyError):
        file.save_answer(unknown, "reading", LEVELS, AT)
    with pytest.raises(KeyError):
        file.save_place(unknown, "reading")
    with pytest.raises(KeyError):
        file.finish_assessment(unknown, AT)
    assert file.answers(unknown) == {}
    assert file.place(unknown) is None


def test_records_are_the_newest_by_id_in_the_order_of_their_first_row(file: ProfileFile) -> None:
    numbers = [
        file.put("goal", "g2", {"title": "two"}, AT),
        file.put("goal", "g1", {"title": "one"}, AT),
        file.put("review", "g2", {"text": "another kind"}, AT),
        file.put("goal", "g3", {"title": "three"}, AT),
        file.put("goal", "g1", None, LATER),
        file.put("goal", "g2", {"title": "changed"}, LATER),
    ]
    assert numbers == sorted(numbers)
    assert list(file.records("goal").items()) == [("g2", {"title": "changed"}), ("g3", {"title": "three"})]
    assert file.records("review") == {"g2": {"text": "another kind"}}


def test_a_deleted_record_keeps_its_history_and_can_come_back_in_its_place(file: ProfileFile) -> None:
    first = file.put("goal", "g1", {"title": "one"}, AT)
    file.put("goal", "g2", {"title": "two"}, AT)
    second = file.put("goal", "g1", None, LATER)
    assert file.history("goal", "g1") == (
        Record(first, "goal", "g1", {"title": "one"}, AT),
        Record(second, "goal", "g1", None, LATER),
    )
    file.put("goal", "g1", {"title": "one"}, LATER)
    assert list(file.records("goal")) == ["g1", "g2"]


def test_a_record_holds_whatever_json_can_say(file: ProfileFile) -> None:
    body: dict[str, object] = {
        "n": 1,
        "f": 0.1,
        "t": True,
        "x": None,
        "list": [1, [2, {"a": "ʻ"}]],
        "map": {"": {}},
        "\\u0000": "\\",
    }
    file.put("goal", "g", body, AT)
    assert file.records("goal")["g"] == body


def test_a_tuple_in_a_record_comes_back_as_a_list(file: ProfileFile) -> None:
    file.put("goal", "g", {"steps": (1, ("a",))}, AT)
    assert file.records("goal")["g"] == {"steps": [1, ["a"]]}


@pytest.mark.parametrize(
    "body", [{1: "number as key"}, {"set": {1}}, {"bytes": b"1"}, {"deep": [{"x": object()}]}]
)
def test_a_record_that_json_cannot_say_is_a_fault_of_the_program(
    file: ProfileFile, body: dict[str, object]
) -> None:
    with pytest.raises(TypeError):
        file.put("goal", "g", body, AT)
    assert file.records("goal") == {}


def test_a_transaction_saves_everything_in_it(file: ProfileFile) -> None:
    assessment = begin(file)
    with file.transaction():
        file.put("goal", "g", {"title": "one"}, AT)
        file.save_answer(assessment, "reading", LEVELS, AT)
        assert file.answers(assessment) == {"reading": LEVELS}
    assert list(file.records("goal")) == ["g"]
    assert file.answers(assessment) == {"reading": LEVELS}


def test_a_transaction_that_fails_saves_nothing_and_the_file_goes_on(file: ProfileFile) -> None:
    assessment = begin(file)

    def save_some_and_fail() -> None:
        with file.transaction():
            file.put("goal", "g", {"title": "one"}, AT)
            with file.transaction():
                file.save_answer(assessment, "reading", LEVELS, AT)
            file.save_answer(99, "reading", LEVELS, AT)

    with pytest.raises(KeyError):
        save_some_and_fail()
    assert file.records("goal") == {}
    assert file.revision_count() == 0
    assert file.save_answer(assessment, "reading", LEVELS, AT).seq == 1


def test_closing_twice_does_no_harm(file: ProfileFile) -> None:
    file.close()
    with ProfileFile.open(file.path) as again:
        file.close()
        assert again.profile() == OWNER
        again.save_setting("theme", "dark", AT)
