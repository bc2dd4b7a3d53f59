"""Damage of every kind: noticed by the command line, never repaired in place, never without a way back."""

from __future__ import annotations

import random
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from librarian_self.model.answer import Answer
from librarian_self.services.backups import BackupShelf
from librarian_self.services.clock import Clock
from librarian_self.services.session import Session
from librarian_self.storage import ProfileFile, StorageError
from librarian_self.storage.inspecting import inspect_file
from librarian_self.storage.recovering import read_file
from tests.faults.conftest import Shell, answers

PAGE = 4096
LEAF, INNER = 13, 5


@pytest.fixture
def answered(shell: Shell, path: Path) -> Path:
    """A profile with two sessions of answers, some of them longer than a page."""
    shell.answer(path, answers(4, "long " * 2500))
    with ProfileFile.open(path) as file, file.transaction():
        for number in range(250):
            answer = Answer(current=number % 4, note=f"{'a remark of some length ' * 4}{number}")
            file.save_answer(1, "ask", answer, "2026-11-23T10:15:00Z")
    shell.answer(path, "")  # whoever comes next backs up what nobody did
    shell.answer(path, answers(20, "later"))
    return path


def page_kinds(data: bytes) -> dict[str, list[int]]:
    """The pages of a file by what they are."""
    kinds: dict[str, list[int]] = {"header": [0], "leaf": [], "inner": [], "overflow": []}
    for page in range(1, len(data) // PAGE):
        first = data[page * PAGE]
        name = "leaf" if first == LEAF else "inner" if first == INNER else "overflow"
        kinds[name].append(page)
    return kinds


def test_a_flipped_bit_in_every_kind_of_page_is_noticed_or_harmless(answered: Path) -> None:
    data, dice = answered.read_bytes(), random.Random(11)  # noqa: S311 - any bits will do
    said = read_file(answered)
    assert said is not None
    kinds = page_kinds(data)
    assert all(kinds.values()), "there is a page of every kind"
    noticed = dict.fromkeys(kinds, 0)
    for kind, pages in kinds.items():
        for _ in range(40):
            start = dice.choice(pages) * PAGE
            byte = dice.choice([place for place in range(start, start + PAGE) if data[place]])
            bad = bytearray(data)
            bad[byte] ^= 1 << dice.randrange(8)
            answered.write_bytes(bad)
            try:
                with ProfileFile.open(answered) as file:
                    assert file.said().rows == said.rows, "what is opened says what was saved"
            except StorageError:
                noticed[kind] += 1
                assert answered.read_bytes() == bad
                salvaged = read_file(answered, [said.uuid])
                assert salvaged is not None, "one bit never costs everything"
    assert all(noticed.values())


@pytest.mark.parametrize("kind", ["header", "leaf", "inner", "overflow"])
def test_a_page_of_junk_is_told_and_a_backup_brings_all_back(shell: Shell, answered: Path, kind: str) -> None:
    whole = answered.read_bytes()
    page = page_kinds(whole)[kind][0]
    junk = random.Random(page).randbytes(PAGE)  # noqa: S311 - likewise
    answered.write_bytes(whole[: page * PAGE] + junk + whole[(page + 1) * PAGE :])
    said = shell("profile", "check", answered, "--json")
    assert (said.code, said.json["sound"]) == (1, False)
    assert said.json["findings"]
    newest = shell.json("profile", "backups", answered)[0]
    assert newest["sound"]
    assert shell("profile", "restore", answered, "--from", newest["file"]).code == 0
    assert shell.json("profile", "info", answered)["revisions"] == 274


def test_a_file_cut_at_any_length_is_told_and_kept(shell: Shell, answered: Path) -> None:
    whole = answered.read_bytes()
    lengths = [0, 1, 50, 99, 100, 512, PAGE - 1, PAGE, PAGE + 1, *range(2 * PAGE, len(whole), 7 * PAGE + 311)]
    for length in (*lengths, len(whole) - 1):
        answered.write_bytes(whole[:length])
        with pytest.raises(StorageError):
            ProfileFile.open(answered)
        assert answered.read_bytes() == whole[:length]
    for length in (0, PAGE, len(whole) // 2):
        answered.write_bytes(whole[:length])
        done = shell("profile", "check", answered, "--json")
        assert done.code == 1
        assert any(finding["check"] in ("length", "header") for finding in done.json["findings"])
        out = shell.folder / f"saved-{length}.lself"
        assert shell.json("profile", "salvage", answered, "--out", out)["lost"] == []
        assert shell.json("profile", "info", out)["revisions"] == 274
        assert answered.read_bytes() == whole[:length]


def test_without_any_backup_what_is_left_is_saved_and_the_rest_named(shell: Shell, answered: Path) -> None:
    whole = answered.read_bytes()
    leaf = whole.index(b"a remark of some length a remark of some length a remark of some length ") // PAGE
    assert leaf in page_kinds(whole)["leaf"]
    answered.write_bytes(whole[: leaf * PAGE] + bytes(PAGE) + whole[(leaf + 1) * PAGE :])
    for backup in (shell.folder / "data" / "backups").rglob("*.lself"):
        backup.unlink()
    out = shell.folder / "saved.lself"
    salvaged = shell.json("profile", "salvage", answered, "--out", out)
    lost = [entry["number"] for entry in salvaged["lost"] if entry["table"] == "answer"]
    assert lost
    with ProfileFile.open(out) as file:
        found = [revision.seq for revision in file.revisions()]
    assert sorted([*lost, *found]) == list(range(1, 275))
    assert shell("profile", "check", out).code == 0
    assert shell.answer(out, answers(1)).out == b"saved 275\n"


def test_a_damaged_newest_backup_gives_way_to_an_older_one(shell: Shell, answered: Path) -> None:
    newest, older, *_others = shell.json("profile", "backups", answered)
    junk = Path(newest["file"])
    junk.write_bytes(junk.read_bytes()[:-PAGE] + bytes(PAGE))
    listed = shell.json("profile", "backups", answered)
    assert [backup["sound"] for backup in listed[:2]] == [False, True]
    refused = shell("profile", "restore", answered, "--from", newest["file"])
    assert refused.code == 1
    assert "is damaged" in refused.err
    answered.write_bytes(b"")
    out = shell.folder / "saved.lself"
    assert shell("profile", "salvage", answered, "--out", out).code == 0
    assert shell.json("profile", "info", out)["revisions"] == 254
    assert shell("profile", "restore", answered, "--from", older["file"]).code == 0


def test_a_file_that_failed_its_checks_is_never_backed_up(shell: Shell, answered: Path) -> None:
    before = shell.json("profile", "backups", answered)
    answered.write_bytes(answered.read_bytes().replace(b"later 3", b"later 4"))
    for words in (("info", answered), ("copy", answered, "--to", shell.folder / "copy.lself")):
        assert shell("profile", *words).code == 1
    assert shell.answer(answered, answers(1)).code == 1
    assert shell.json("profile", "backups", answered) == before
    assert not (shell.folder / "copy.lself").exists()


class TestClock:
    """The clock is set back a year between two sessions."""

    def clock(self, moment: datetime) -> Clock:
        return Clock(lambda: moment)

    def test_the_newest_answer_and_the_newest_backup_are_those_made_last(
        self, path: Path, tmp_path: Path
    ) -> None:
        backups = BackupShelf(tmp_path / "shelf")
        now = datetime(2026, 11, 23, 10, tzinfo=timezone(timedelta(hours=5)))
        moments = [now + timedelta(days=day) for day in range(8)]
        moments += [now - timedelta(days=365 - day) for day in range(8)]
        with Session.open(path) as session:
            uuid = session.uuid
        for number, moment in enumerate(moments):
            with Session.open(path, self.clock(moment)) as session:
                session.change_setting("session", f"{number}")
                session.back_up(backups.folder)
        newest = backups.newest_good(uuid)
        assert newest is not None
        with Session.open(newest.path) as session:
            assert session.settings()["session"] == "15"
        listed = [backup.number for backup in backups.of(uuid)]
        assert listed == sorted(listed, reverse=True)
        assert len(listed) >= 8, "the days before the clock was set back are not gone"
        with Session.open(path) as session:
            assert session.settings()["session"] == "15"

    def test_a_sound_file_stays_sound(self, path: Path) -> None:
        with Session.open(path, self.clock(datetime(1999, 1, 1, tzinfo=timezone.utc))) as session:  # noqa: UP017 - as `timezone` above
            session.change_setting("theme", "dark")
        assert inspect_file(path) == ()
