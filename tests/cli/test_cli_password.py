"""`profile password`, and every other command on a protected profile."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from pathlib import Path

import pytest

from librarian_self.model.answer import Answer
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Goal
from librarian_self.model.review import Review
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf
from tests.cli.conftest import Program
from tests.services.everything import COMPETENCIES

PASSWORD = "Kök qarlıǵash 7, ақ каптар"  # noqa: S105 - of a test; Karakalpak letters in both alphabets
OTHER = "Ўзбекча сўз, ғ ҳ қ"
WORDS = "Talked with a reader about Ajiniyaz"
KEY = re.compile(r"([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}")

READING = (
    ("profile", "info", "{0}", "--json"),
    ("results", "{0}", "--json"),
    ("plan", "{0}", "--json"),
    ("goal", "list", "{0}", "--json"),
    ("goal", "export", "{0}", "--out", "{0}.goals.json"),
    ("review", "list", "{0}", "--json"),
    ("review", "export", "{0}", "--out", "{0}.reviews.csv"),
    ("log", "list", "{0}", "--json"),
    ("log", "export", "{0}", "--out", "{0}.log.csv"),
    ("calendar", "{0}", "--out", "{0}.ics"),
    ("pdf", "{0}", "--out", "{0}.pdf"),
    ("export", "{0}", "--answers", "{0}.csv"),
    ("profile", "copy", "{0}", "--to", "{0}.copy.lself"),
)
CLEAR = tuple(command for command in READING if {"export", "calendar", "plan"} & set(command))
"""What writes for everybody to read, and says so; the PDF is asked about elsewhere."""

CHANGING = (
    ("goal", "add", "{0}", "--title", "Ask on"),
    ("goal", "rest", "{0}", "g1"),
    ("goal", "wake", "{0}", "g1"),
    ("goal", "done", "{0}", "g1"),
    ("review", "add", "{0}", "--date", "2027-01-20"),
    ("review", "plan", "{0}", "--every", "3"),
    ("review", "done", "{0}", "r1", "--noticed", "More questions"),
    ("log", "add", "{0}", "--activity", "A course", "--hours", "1.5"),
)


def verb(command: tuple[str, ...]) -> str:
    return " ".join(word for word in command[:2] if "{" not in word)


def lines(*secrets: str) -> str:
    return "".join(f"{secret}\n" for secret in secrets)


@pytest.fixture(scope="module")
def made(new_profile: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A profile with something of everything under a password, with its recovery key; made once."""
    path = tmp_path_factory.mktemp("protected") / "nodira.lself"
    shutil.copy(new_profile, path)
    with Session.open(path) as session:
        taken = session.start(shipped_shelf().open(COMPETENCIES))
        session.put_answer(taken.assessment.id, "needs-interview", Answer(current=2, target=4, note=WORDS))
        session.save_all(
            (
                Goal("g1", "Ask on", start="2026-11-20"),
                Review("r1", "2026-12-20"),
                LearningEntry("l", "2026-11-20", WORDS),
            )
        )
    done = Program(path.parent)(
        "profile", "password", path, "--set", "--secrets-stdin", given=lines(PASSWORD, PASSWORD)
    )
    [key] = done.lines
    return path, key


@pytest.fixture
def key(made: tuple[Path, str]) -> str:
    return made[1]


@pytest.fixture
def protected(made: tuple[Path, str], tmp_path: Path) -> Path:
    """The protected profile."""
    path = tmp_path / "nodira.lself"
    shutil.copy(made[0], path)
    return path


class TestSetting:
    """`--set`."""

    def test_it_prints_the_recovery_key_and_nothing_else(self, key: str) -> None:
        assert KEY.fullmatch(key)

    def test_nothing_of_what_was_written_is_left_to_read(self, made: tuple[Path, str]) -> None:
        for file in made[0].parent.rglob("*"):
            if file.is_file():
                data = file.read_bytes()
                assert WORDS.encode() not in data, file
                assert b"Nodira" not in data, file
                assert PASSWORD.encode() not in data, file

    def test_the_two_must_be_the_same(self, program: Program, profile: Path) -> None:
        before = profile.read_bytes()
        words = ("profile", "password", profile, "--set", "--secrets-stdin")
        assert "differ" in program(*words, given=lines(PASSWORD, OTHER), code=1).err
        assert "at least one letter" in program(*words, given=lines("  ", "  "), code=1).err
        assert "no secret" in program(*words, given=lines(PASSWORD), code=1).err
        assert "no secret" in program(*words, given=b"\xff\n\xff\n", code=1).err
        assert "no secret" in program(*words, given="x" * 10_000, code=1).err
        assert profile.read_bytes() == before

    def test_a_second_one_is_a_change(self, program: Program, protected: Path) -> None:
        words = ("profile", "password", protected, "--set", "--secrets-stdin")
        assert "has a password already" in program(*words, given=lines(OTHER, OTHER), code=1).err

    def test_a_secret_is_never_an_argument(self, program: Program, profile: Path) -> None:
        before = profile.read_bytes()
        for words in (("--set", PASSWORD), ("--set", f"--password={PASSWORD}"), (f"--set={PASSWORD}",)):
            program("profile", "password", profile, *words, code=2)
        assert profile.read_bytes() == before

    def test_without_a_terminal_it_says_how_else(self, program: Program, profile: Path) -> None:
        done = program("profile", "password", profile, "--set", given=lines(PASSWORD, PASSWORD), code=1)
        assert "--secrets-stdin" in done.err


class TestOtherCommands:
    """All that open a profile."""

    @pytest.mark.parametrize("command", [*READING, *CHANGING], ids=verb)
    def test_the_first_line_opens_it(
        self, program: Program, protected: Path, command: tuple[str, ...]
    ) -> None:
        words = [word.format(protected) for word in command]
        before = protected.read_bytes()
        says = "has none: whoever gets hold of it can read it" if command in CLEAR else None
        program(*words, "--secrets-stdin", given=lines(PASSWORD), says=says)
        if command in READING:
            assert protected.read_bytes() == before
        assert b"More questions" not in protected.read_bytes()

    @pytest.mark.parametrize("command", [*READING, *CHANGING], ids=verb)
    def test_without_it_one_line_says_what_is_missing(
        self, program: Program, protected: Path, command: tuple[str, ...]
    ) -> None:
        before = protected.read_bytes()
        done = program(*(word.format(protected) for word in command), given=lines(PASSWORD), code=1)
        assert "nodira.lself" in done.err
        assert "--secrets-stdin" in done.err
        assert done.out == b""
        assert protected.read_bytes() == before

    def test_what_is_read_is_what_was_written(self, program: Program, protected: Path) -> None:
        given = lines(PASSWORD)
        info = program("profile", "info", protected, "--json", "--secrets-stdin", given=given).json
        assert (info["name"], info["protected"], info["goals"]) == ("Nodira", True, 1)
        program(
            "export", protected, "--answers", "a.json", "--secrets-stdin", given=given, says="can read it"
        )
        assert WORDS in (protected.parent / "a.json").read_text("utf-8")

    def test_answers_follow_the_secret(self, program: Program, protected: Path) -> None:
        answer = json.dumps({"item": "needs-analysis", "current": 3, "note": WORDS})
        words = ("answer", protected, "--form", COMPETENCIES, "--secrets-stdin", "-")
        assert program(*words, given=lines(PASSWORD, answer)).lines == ["saved 2"]
        assert WORDS.encode() not in protected.read_bytes()
        results = program(
            "results", protected, "--form", COMPETENCIES, "--json", "--secrets-stdin", given=lines(PASSWORD)
        ).json
        assert sum(section["rated"] for section in results["sections"]) == 2

    def test_a_plan_is_taken_back(self, program: Program, protected: Path, profile: Path) -> None:
        plan = program("plan", protected, "--json", "--secrets-stdin", given=lines(PASSWORD)).out
        (profile.parent / "plan.json").write_bytes(plan)
        words = ("plan", protected, "--import", "plan.json", "--secrets-stdin")
        assert program(*words, given=lines(PASSWORD)).lines[0].startswith("new: 0, changed: 0")

    def test_a_copy_is_protected_too(self, program: Program, protected: Path, tmp_path: Path) -> None:
        copy = tmp_path / "copy.lself"
        program("profile", "copy", protected, "--to", copy, "--secrets-stdin", given=lines(PASSWORD))
        assert WORDS.encode() not in copy.read_bytes()
        assert "--secrets-stdin" in program("profile", "info", copy, code=1).err
        program("profile", "info", copy, "--secrets-stdin", given=lines(PASSWORD))

    def test_a_profile_without_password_needs_no_secret(self, program: Program, profile: Path) -> None:
        assert "protected: False" in program("profile", "info", profile).lines
        program("profile", "info", profile, "--secrets-stdin", given=lines(PASSWORD))

    def test_a_backup_after_each_session_is_sealed(self, program: Program, protected: Path) -> None:
        program("goal", "add", protected, "--title", WORDS, "--secrets-stdin", given=lines(PASSWORD))
        [backup] = program("profile", "backups", protected, "--json").json
        assert backup["sound"]
        assert WORDS.encode() not in Path(backup["file"]).read_bytes()


class TestWrongSecrets:
    """One answer for every cause, and a longer wait each time."""

    def test_every_cause_has_the_same_words(self, program: Program, protected: Path, key: str) -> None:
        words = ("profile", "info", protected, "--secrets-stdin")
        said = {program(*words, given=lines(given), code=1).err for given in (OTHER, "")}
        recover = ("profile", "password", protected, "--recover", "--secrets-stdin")
        for wrong in ("no key at all", key[:-1] + ("0" if key[-1] != "0" else "1")):
            said.add(program(*recover, given=lines(wrong, OTHER, OTHER), code=1).err)
        assert len(said) == 1
        assert "That does not open nodira.lself" in said.pop()

    def test_they_are_counted_until_one_is_right(self, program: Program, protected: Path) -> None:
        words = ("profile", "info", protected, "--secrets-stdin")
        for _ in range(2):
            program(*words, given=lines(OTHER), code=1)
        [tries] = program.folder.rglob("tries.json")
        [counted] = json.loads(tries.read_text()).values()
        assert counted["count"] == 2
        program(*words, given=lines(PASSWORD))
        assert not tries.exists()


class TestChanging:
    """`--change`, `--remove`, `--recover`."""

    def test_the_new_one_opens_it_and_the_old_one_does_not(self, program: Program, protected: Path) -> None:
        words = ("profile", "password", protected, "--change", "--secrets-stdin")
        program(*words, given=lines(PASSWORD, OTHER, OTHER))
        info = ("profile", "info", protected, "--secrets-stdin")
        program(*info, given=lines(OTHER))
        program(*info, given=lines(PASSWORD), code=1)

    def test_the_wrong_present_one_changes_nothing(self, program: Program, protected: Path) -> None:
        before = protected.read_bytes()
        for deed, given in (("--change", lines(OTHER, OTHER, OTHER)), ("--remove", lines(OTHER))):
            done = program("profile", "password", protected, deed, "--secrets-stdin", given=given, code=1)
            assert "does not open" in done.err
        assert protected.read_bytes() == before

    def test_the_recovery_key_gives_a_new_one_as_somebody_would_type_it(
        self, program: Program, protected: Path, key: str
    ) -> None:
        typed = key.lower().replace("-", " ")
        words = ("profile", "password", protected, "--recover", "--secrets-stdin")
        program(*words, given=lines(typed, OTHER, OTHER))
        program("profile", "info", protected, "--secrets-stdin", given=lines(OTHER))

    def test_taken_away_it_is_a_profile_like_others(self, program: Program, protected: Path) -> None:
        words = ("profile", "password", protected, "--remove", "--secrets-stdin")
        program(*words, given=lines(PASSWORD))
        assert program("profile", "info", protected, "--json").json["goals"] == 1
        assert WORDS.encode() in protected.read_bytes()

    def test_of_one_without_a_password_there_is_nothing_to_change(
        self, program: Program, profile: Path
    ) -> None:
        for deed in ("--change", "--remove", "--recover"):
            done = program("profile", "password", profile, deed, "--secrets-stdin", given=b"", code=1)
            assert "has no password" in done.err


class TestWithoutASecret:
    """What looks after the file itself needs none."""

    @pytest.fixture
    def backup(self, program: Program, protected: Path) -> Path:
        """A backup from before one more goal."""
        given = lines(PASSWORD)
        program("goal", "add", protected, "--title", "Second", "--secrets-stdin", given=given)
        [backup] = program("profile", "backups", protected, "--json").json
        program("goal", "add", protected, "--title", "Third", "--secrets-stdin", given=given)
        return Path(backup["file"])

    def goals(self, program: Program, path: Path) -> int:
        info = program("profile", "info", path, "--json", "--secrets-stdin", given=lines(PASSWORD)).json
        return int(info["goals"])

    def test_a_sound_one_is_sound(self, program: Program, protected: Path) -> None:
        before = protected.read_bytes()
        assert program("profile", "check", protected).lines == ["nodira.lself is sound."]
        assert protected.read_bytes() == before

    def test_a_damaged_row_is_found(self, program: Program, protected: Path) -> None:
        spoil(protected)
        findings = program("profile", "check", protected, "--json", code=1).json["findings"]
        assert [(each["check"], each["table"]) for each in findings] == [("hash", "answer")]

    def test_a_backup_is_put_back_and_the_file_that_was_there_is_kept(
        self, program: Program, protected: Path, backup: Path
    ) -> None:
        assert self.goals(program, protected) == 3
        done = program("profile", "restore", protected, "--from", backup, "--json").json
        assert self.goals(program, protected) == 2
        assert self.goals(program, Path(done["kept"])) == 3

    def test_what_is_whole_in_a_damaged_one_is_saved_sealed(
        self, program: Program, protected: Path, tmp_path: Path
    ) -> None:
        data = spoil(protected)
        out = tmp_path / "saved.lself"
        said = program("profile", "salvage", protected, "--out", out, "--json").json
        assert [(each["table"], each["number"]) for each in said["lost"]] == [("answer", 1)]
        assert protected.read_bytes() == data
        assert WORDS.encode() not in out.read_bytes()
        assert self.goals(program, out) == 1


def spoil(path: Path) -> bytes:
    """Flip a bit of the sealed answer; return the bytes that are there now."""
    with sqlite3.connect(path) as connection:
        [sealed] = connection.execute("SELECT sealed FROM answer").fetchone()
    connection.close()
    data = bytearray(path.read_bytes())
    place = data.index(sealed[:64]) + 20
    data[place] ^= 1
    path.write_bytes(data)
    return bytes(data)
