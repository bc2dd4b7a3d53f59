"""`goal`: adding, listing, resting, finishing, and taking goals from one profile to another."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from librarian_self.model.plan import MOST_ACTIVE_GOALS
from tests.cli.conftest import Answering, Program


@pytest.fixture
def five(program: Program, profile: Path) -> list[str]:
    """As many active goals as a plan takes; their ids."""
    return [
        program("goal", "add", profile, "--title", f"Goal {number}").lines[0]
        for number in range(MOST_ACTIVE_GOALS)
    ]


class TestAdd:
    """`goal add`."""

    def test_it_prints_the_id_under_which_the_goal_is_found(self, program: Program, profile: Path) -> None:
        (goal,) = program("goal", "add", profile, "--title", "Read aloud").lines
        (listed,) = program("goal", "list", profile, "--json").json
        assert (listed["id"], listed["title"], listed["status"]) == (goal, "Read aloud", "active")

    def test_everything_can_be_said_of_it(self, program: Program, profile: Path) -> None:
        texts = ("reason", "measure", "evidence", "support", "cost", "obstacle", "if-then")
        words = [word for name in texts for word in (f"--{name}", f"My {name}")]
        program(
            *("goal", "add", profile, "--title", "Oʻqish", *words, "--start", "2026-12-01"),
            *("--due", "2027-03-01", "--hours-month", 4, "--action", "Ask Zulfiya", "--action", "Read"),
        )
        (goal,) = program("goal", "list", profile, "--json").json
        assert {name: goal[name.replace("-", "_")] for name in texts} == {
            name: f"My {name}" for name in texts
        }
        assert (goal["title"], goal["start"], goal["due"]) == ("Oʻqish", "2026-12-01", "2027-03-01")
        assert goal["hours_month"] == 4
        assert [action["text"] for action in goal["actions"]] == ["Ask Zulfiya", "Read"]

    def test_a_suggested_one_is_whole_and_can_be_changed_at_once(
        self, program: Program, profile: Path, answer: Answering
    ) -> None:
        answer({"item": "needs-interview", "current": 2})
        program("goal", "add", profile, "--suggested", "needs-interview", "--due", "2027-06-01")
        (goal,) = program("goal", "list", profile, "--json").json
        assert (goal["item"], goal["from_level"], goal["to_level"]) == ("needs-interview", 2, 4)
        assert goal["due"] == "2027-06-01"
        assert goal["measure"]
        assert goal["actions"]
        plan = program("plan", profile, "--json").json
        assert [each["item"] for each in plan["suggestions"]] == []

    def test_a_sixth_one_rests_and_says_so(self, program: Program, profile: Path, five: list[str]) -> None:
        done = program("goal", "add", profile, "--title", "Goal 5", says="so the new one rests")
        goals = program("goal", "list", profile, "--json").json
        assert [goal["id"] for goal in goals] == [*five, *done.lines]
        assert [goal["status"] for goal in goals] == ["active"] * 5 + ["resting"]

    @pytest.mark.parametrize(
        ("words", "says"),
        [
            (("--title", "  "), "A goal needs a title"),
            (("--title", "x", "--due", "soon"), "“soon” is not a date"),
            (("--title", "x", "--hours-month", "-4"), "Hours are a number from 0"),
            (("--suggested", "needs-interview"), "“needs-interview” is not suggested"),
        ],
    )
    def test_what_will_not_do_is_said_and_nothing_is_added(
        self, program: Program, profile: Path, words: tuple[str, ...], says: str
    ) -> None:
        assert says in program("goal", "add", profile, *words, code=1).err
        assert program("goal", "list", profile, "--json").json == []

    @pytest.mark.parametrize(
        "words",
        [
            (),
            ("--due", "2027-01-01"),
            ("--title", "x", "--suggested", "y"),
            ("--title", "x", "--hours-month", "four"),
        ],
    )
    def test_what_is_not_understood(self, program: Program, profile: Path, words: tuple[str, ...]) -> None:
        assert program("goal", "add", profile, *words, code=2).out == b""


class TestStanding:
    """`goal done`, `goal rest`, `goal wake`."""

    def test_a_goal_is_done_or_rests_or_wakes(self, program: Program, profile: Path, five: list[str]) -> None:
        program("goal", "done", profile, five[0])
        program("goal", "rest", profile, five[1])
        program("goal", "rest", profile, five[2])
        program("goal", "wake", profile, five[2])
        goals = program("goal", "list", profile, "--json").json
        assert [goal["status"] for goal in goals] == ["done", "resting", "active", "active", "active"]

    def test_a_sixth_one_does_not_wake(self, program: Program, profile: Path, five: list[str]) -> None:
        (sixth,) = program("goal", "add", profile, "--title", "x", says="rests").lines
        assert "5 goals are active already" in program("goal", "wake", profile, sixth, code=1).err
        program("goal", "done", profile, five[0])
        assert program("goal", "wake", profile, sixth).out == b""

    def test_an_unknown_one_is_said(self, program: Program, profile: Path) -> None:
        assert "no goal “nobody”" in program("goal", "done", profile, "nobody", code=1).err

    def test_people_can_read_the_list(self, program: Program, profile: Path) -> None:
        (goal,) = program("goal", "add", profile, "--title", "Two\nlines", "--due", "2027-01-15").lines
        assert program("goal", "list", profile).lines == [f"{goal}  active  Two lines (15 January 2027)"]


class TestExchange:
    """`goal export` and `goal import`."""

    def test_goals_go_from_one_profile_to_another_and_nothing_else_does(
        self, program: Program, profile: Path, five: list[str], tmp_path: Path
    ) -> None:
        program("goal", "export", profile, "--out", "goals.json")
        written = json.loads((tmp_path / "goals.json").read_text("utf-8"))
        assert set(written) == {"format", "version", "goals"}
        program("profile", "new", "other.lself", "--name", "Bek")
        done = program("goal", "import", "other.lself", "goals.json")
        assert done.lines == ["new: 5, changed: 0, same: 0"]
        goals = program("goal", "list", "other.lself", "--json").json
        assert [goal["id"] for goal in goals] == five

    def test_only_goals_are_taken_from_a_whole_plan(
        self, program: Program, profile: Path, tmp_path: Path
    ) -> None:
        plan = {
            "format": "librarian-self-plan",
            "version": 1,
            "goals": [{"id": "g", "title": "x"}],
            "settings": {"institution": "Library"},
        }
        (tmp_path / "plan.json").write_text(json.dumps(plan), "utf-8")
        counts = program("goal", "import", profile, "plan.json", "--json").json
        assert (counts["new"], counts["parts"]["settings"]["changed"]) == (1, 0)
        assert program("plan", profile, "--json").json["settings"]["institution"] == ""

    def test_a_profile_is_never_written_over(self, program: Program, profile: Path) -> None:
        before = profile.read_bytes()
        assert "is a profile" in program("goal", "export", profile, "--out", profile, code=1).err
        assert profile.read_bytes() == before
