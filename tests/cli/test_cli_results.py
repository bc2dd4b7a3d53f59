"""`results` and `plan`: what other programs read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from librarian_self.model.plan import Commitment
from librarian_self.model.remembered import Remembered
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from tests.cli.conftest import Answering, Program
from tests.services.everything import COMPETENCIES, everything
from tests.services.kinds import ETHICS_YAML, OTHER_SIDE

RESULT_KEYS = {"form", "version", "hash", "assessment", "sections", "items"}
SECTION_KEYS = {"id", "rated", "items", "coverage", "mean", "median", "target_mean", "gap"}
ITEM_KEYS = {
    "id",
    "section",
    "current",
    "target",
    "importance",
    "gap",
    "priority",
    "unrated",
    "claimed",
    "evidenced",
}


class TestResults:
    """`results`."""

    def test_every_item_is_listed_before_the_first_answer(self, program: Program, profile: Path) -> None:
        results = program("results", profile, "--form", COMPETENCIES, "--json").json
        assert set(results) == RESULT_KEYS
        assert (results["form"], results["assessment"]) == (COMPETENCIES, None)
        assert len(results["items"]) == 47
        assert all(set(item) == ITEM_KEYS for item in results["items"])
        assert all(set(section) == SECTION_KEYS for section in results["sections"])
        known = {"id", "section", "target"}
        assert all(item[key] is None for item in results["items"] for key in ITEM_KEYS - known)
        assert all(section["mean"] is None for section in results["sections"])

    def test_without_a_form_it_is_an_array(
        self, program: Program, profile: Path, answer: Answering, form_file: Path
    ) -> None:
        assert program("results", profile, "--json").json == []
        answer({"item": "needs-interview", "current": 2})
        given = '{"item": "ask", "current": 1}\n'
        program("answer", profile, "--form", "everything", "--form-file", form_file, "-", given=given)
        results = program("results", profile, "--json").json
        assert [each["form"] for each in results] == [COMPETENCIES, "everything"]
        assert all(set(each) == RESULT_KEYS for each in results)

    def test_figures_are_those_of_the_method(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer(
            {"item": "needs-interview", "current": 2, "importance": 3},
            {"item": "needs-analysis", "current": 3, "target": 3},
            {"item": "adapt-service", "current": 5, "target": 4},
            {"item": "inclusive-service", "unrated": "not-my-work"},
        )
        results = program("results", profile, "--form", COMPETENCIES, "--json").json
        item = next(each for each in results["items"] if each["id"] == "needs-interview")
        assert (item["target"], item["gap"], item["priority"], item["claimed"]) == (4, 2, 0.5, 2)
        section = next(each for each in results["sections"] if each["id"] == item["section"])
        assert section == {
            "id": item["section"],
            "rated": 3,
            "items": 5,
            "coverage": 0.75,
            "mean": 3.3333,
            "median": 3,
            "target_mean": 3.6667,
            "gap": 0.6667,
        }

    def test_one_assessment_by_its_number(self, program: Program, profile: Path, answer: Answering) -> None:
        answer({"item": "needs-interview", "current": 2})
        answer({"item": "needs-interview", "current": 4}, words=("--new",))
        words = ("results", profile, "--form", COMPETENCIES, "--json")
        assert program(*words).json["assessment"] == 2
        assert program(*words, "--assessment", 1).json["assessment"] == 1
        assert [
            each["assessment"] for each in program("results", profile, "--assessment", 1, "--json").json
        ] == [1]

    def test_a_comparison_counts_what_moved(self, program: Program, profile: Path, answer: Answering) -> None:
        answer({"item": "needs-interview", "current": 2}, {"item": "needs-analysis", "current": 3})
        answer(
            {"item": "needs-interview", "current": 4},
            {"item": "needs-analysis", "current": 3},
            words=("--new",),
        )
        results = program("results", profile, "--form", COMPETENCIES, "--compare", 1, "--json").json
        assert set(results) == {*RESULT_KEYS, "compare"}
        assert {key: results["compare"][key] for key in ("assessment", "higher", "same", "lower")} == {
            "assessment": 1,
            "higher": 1,
            "same": 1,
            "lower": 0,
        }
        assert results["compare"]["items"][0] == {"id": "needs-interview", "before": 2, "now": 4, "moved": 2}
        (every,) = program("results", profile, "--compare", 1, "--json").json
        assert every == results

    def test_only_like_is_compared_with_like(
        self, program: Program, profile: Path, answer: Answering, form_file: Path
    ) -> None:
        answer({"item": "needs-interview", "current": 2})
        given = '{"item": "ask", "current": 1}\n'
        program("answer", profile, "--form", "everything", "--form-file", form_file, "-", given=given)
        done = program("results", profile, "--form", "everything", "--compare", 1, "--json", code=1)
        assert "assessment 1 is of the form “professional-competencies”" in done.err
        every = program("results", profile, "--compare", 1, "--json").json
        assert ["compare" in each for each in every] == [True, False]

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (("--form", "cooking"), "no form “cooking”"),
            (("--assessment", "7"), "no assessment 7"),
            (("--form", COMPETENCIES, "--compare", "7"), "no assessment 7"),
        ],
    )
    def test_what_is_not_there_is_said(
        self, program: Program, profile: Path, words: tuple[str, ...], says: str
    ) -> None:
        assert says in program("results", profile, *words, "--json", code=1).err

    def test_without_json_people_can_read_it(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer({"item": "needs-interview", "current": 2})
        lines = program("results", profile).lines
        assert lines[0] == f"{COMPETENCIES} {shipped_shelf().open(COMPETENCIES).form.version}"
        assert "  user-centred-service: 1/5  –  –" in lines


class TestPlan:
    """`plan`."""

    def test_nothing_answered_suggests_nothing(self, program: Program, profile: Path) -> None:
        plan = program("plan", profile, "--json").json
        assert {"goals", "commitments", "settings", "suggestions"} < set(plan)
        assert (plan["goals"], plan["suggestions"]) == ([], [])

    def test_it_suggests_in_the_language_of_the_profile(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer(
            {"item": "needs-interview", "current": 2, "importance": 3},
            {"item": "needs-analysis", "current": 1},
        )
        first, second = program("plan", profile, "--json").json["suggestions"]
        assert (first["item"], first["gap"], first["priority"]) == ("needs-interview", 2, 0.5)
        assert (second["item"], second["gap"], second["priority"]) == ("needs-analysis", 3, 0.5)
        assert (first["importance"], first["importance_assumed"]) == (3, False)
        assert (second["importance"], second["importance_assumed"]) == (2, True)
        assert "suhbat" in first["title"]
        assert {action["kind"] for action in second["actions"]} == {"practice", "others", "study"}

    def test_as_many_as_are_asked_for(self, program: Program, profile: Path, answer: Answering) -> None:
        answer({"item": "needs-interview", "current": 2}, {"item": "needs-analysis", "current": 1})
        for most, count in ((0, 0), (1, 1), (99, 2)):
            suggestions = program("plan", profile, "--suggest", most, "--json").json["suggestions"]
            assert len(suggestions) == count

    def test_suggesting_writes_nothing(self, program: Program, profile: Path, answer: Answering) -> None:
        answer({"item": "needs-interview", "current": 2})
        before = profile.read_bytes()
        program("plan", profile, "--suggest", 3, "--json")
        assert program("plan", profile).lines[0].startswith("? ")
        assert profile.read_bytes() == before


class TestKinds:
    """What only some forms add."""

    def test_a_form_of_competencies_adds_nothing(self, program: Program, profile: Path) -> None:
        assert "ethics" not in program("results", profile, "--form", COMPETENCIES, "--json").json

    def test_an_ethics_form_adds_its_feedback(self, program: Program, profile: Path, tmp_path: Path) -> None:
        form = tmp_path / "small-ethics.yaml"
        form.write_text(ETHICS_YAML, "utf-8")
        lines = "\n".join(json.dumps({"item": item, **patch}) for item, patch in OTHER_SIDE.items())
        program("answer", profile, "--form", "small-ethics", "--form-file", form, "-", given=lines)
        results = program("results", profile, "--form", "small-ethics", "--json").json
        assert set(results) == {*RESULT_KEYS, "ethics"}
        assert [item["current"] for item in results["items"]] == [None, None, None]
        first = results["ethics"]["situations"][0]
        assert [option["key_side"] for option in first["options"]] == ["other", "same", "contested"]

    def test_a_pair_is_added_when_both_have_finished(self, program: Program, profile: Path) -> None:
        with Session.open(profile) as session:
            for rater, level in (("self", 1), ("mentor", 3)):
                number = session.start(everything(), rater, "end").assessment.id
                session.answer(number, "ask", {"current": level})
                session.finish(number)
        results = program("results", profile, "--form", "everything", "--json").json
        assert (results["pair"]["equal"], results["pair"]["one_apart"], results["pair"]["further"]) == (
            0,
            0,
            1,
        )
        assert results["pair"]["rater"] == "mentor"


class TestLookingBack:
    """“Where was I then?” beside what was answered."""

    def test_it_is_told_apart_from_all_scores(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer({"item": "needs-interview", "current": 3})
        answer({"item": "needs-interview", "current": 4}, words=("--new",))
        before = program("results", profile, "--form", COMPETENCIES, "--json").json
        assert "remembered" not in before
        with Session.open(profile) as session:
            session.save(Remembered(2, 1, "needs-interview", 1))
        results = program("results", profile, "--form", COMPETENCIES, "--json").json
        (row,) = results.pop("remembered")
        assert (row["since"], row["id"], row["measured"], row["remembered"]) == (1, "needs-interview", 1, 3)
        assert results == before


class TestCommitments:
    """`plan --json`."""

    def test_they_stand_beside_the_goals(self, program: Program, profile: Path) -> None:
        with Session.open(profile) as session:
            session.save(Commitment("c1", "Privacy", asks="A friend"))
        (entry,) = program("plan", profile, "--json").json["commitments"]
        assert (entry["principle"], entry["asks"]) == ("Privacy", "A friend")
