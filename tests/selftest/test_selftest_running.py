"""A check runs in its process, and whatever it raises is said and written down."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.messages import Message, Refusal, msg
from librarian_self.selftest import running
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import (
    CheckFailed,
    Outcome,
    outcome_from,
    reading_part,
    require,
    require_part,
)
from librarian_self.selftest.running import keep_complaints, run_check, run_into

RUSSIAN = load_catalogue("ru")


def carried_out(check: Callable[[Bench], Message], monkeypatch: pytest.MonkeyPatch) -> Outcome:
    monkeypatch.setattr(running, "load_check", lambda _name: check)
    return run_check("one", Bench(None), RUSSIAN)


def raising(error: Exception) -> Callable[[Bench], Message]:
    def check(_bench: Bench) -> Message:
        raise error

    return check


def test_what_a_check_says_is_said_in_the_readers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = carried_out(lambda _bench: msg("All is well."), monkeypatch)
    assert (outcome.ok, outcome.detail, outcome.said) == (True, "All is well.", "Всё в порядке.")


def test_a_refusal_is_said_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = carried_out(raising(Refusal(msg("All is well."))), monkeypatch)
    assert (outcome.ok, outcome.detail, outcome.said) == (False, "All is well.", "Всё в порядке.")
    assert outcome.trace == ""


def test_an_error_that_nobody_foresaw_is_named_with_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = carried_out(raising(ZeroDivisionError("nothing to share")), monkeypatch)
    assert not outcome.ok
    assert "ZeroDivisionError: nothing to share" in outcome.detail
    assert "test_selftest_running.py" in outcome.trace


def test_a_file_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = carried_out(raising(FileNotFoundError(2, "No such file", "/p/forms/x.yaml")), monkeypatch)
    assert outcome.detail.startswith("“/p/forms/x.yaml” is missing or damaged.")


def test_a_module_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    outcome = carried_out(raising(ModuleNotFoundError("No module named 'yaml'", name="yaml")), monkeypatch)
    assert outcome.detail.startswith("“yaml” cannot be loaded")


def test_each_check_is_written_down_when_it_begins_and_when_it_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "results.jsonl"
    monkeypatch.setattr(running, "load_check", lambda name: lambda _bench: msg("{name} done", name=name))
    run_into(path, ("one", "two"), Bench(None), RUSSIAN)
    entries = [json.loads(line) for line in path.read_text("ascii").splitlines()]
    assert [entry for entry in entries if "begins" in entry] == [{"begins": "one"}, {"begins": "two"}]
    ended = [outcome_from(entry) for entry in entries if "begins" not in entry]
    assert [(outcome.name, outcome.detail) for outcome in ended] == [("one", "one done"), ("two", "two done")]


def test_what_is_already_written_down_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "results.jsonl"
    path.write_text("before\n", "ascii")
    monkeypatch.setattr(running, "load_check", lambda _name: lambda _bench: msg("All is well."))
    run_into(path, ("one",), Bench(None), RUSSIAN)
    assert path.read_text("ascii").startswith("before\n")


class TestBench:
    def test_each_check_has_an_empty_folder_of_its_own(self, tmp_path: Path) -> None:
        bench = Bench(tmp_path)
        rooms = [bench.room("one"), bench.room("two")]
        assert rooms == [tmp_path / "one", tmp_path / "two"]
        assert [list(room.iterdir()) for room in rooms] == [[], []]

    def test_without_a_folder_there_are_no_rooms(self) -> None:
        with pytest.raises(CheckFailed, match="needs a temporary folder"):
            Bench(None).room("one")


class TestRequiring:
    def test_what_holds_is_let_pass(self) -> None:
        require("something", msg("nothing"))
        require_part([1], "forms", "x.yaml")

    @pytest.mark.parametrize("nothing", [False, None, "", 0, ()])
    def test_what_does_not_hold_fails(self, nothing: object) -> None:
        with pytest.raises(CheckFailed, match=r"^as expected$"):
            require(nothing, msg("as expected"))

    def test_a_part_is_named_by_its_path_on_every_system(self) -> None:
        with pytest.raises(CheckFailed, match=r"“forms/x\.yaml” is missing or damaged"):
            require_part(False, "forms", "x.yaml")

    @pytest.mark.parametrize(
        "error", [OSError(5, "bad sector"), ValueError("no JSON"), UnicodeError("no text")]
    )
    def test_a_part_that_cannot_be_read_is_damaged(self, error: Exception) -> None:
        with pytest.raises(CheckFailed, match=r"“help\.md” is missing or damaged"), reading_part("help.md"):
            raise error

    def test_other_errors_come_through(self) -> None:
        with pytest.raises(ZeroDivisionError), reading_part("help.md"):
            raise ZeroDivisionError


def test_the_file_of_complaints_is_handed_to_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "errors.txt").open("wb") as file:
        os.set_inheritable(file.fileno(), True)
        monkeypatch.setattr(running, "STDERR", file.fileno())
        keep_complaints()
        assert not os.get_inheritable(file.fileno())


def test_a_program_without_such_a_stream_does_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "STDERR", 9_999)
    keep_complaints()
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.get_inheritable(9_999)
