"""What the program called saved is there after any kill."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from pathlib import Path
from time import sleep

import pytest

from librarian_self.services.session import Session
from librarian_self.storage import NewerProfile, ProfileFile
from librarian_self.storage.backupfiles import backups_in
from librarian_self.storage.recovering import is_sound
from librarian_self.storage.rows import read_rows
from librarian_self.storage.taking import taking
from tests.faults.conftest import Shell, answers
from tests.storage.roads import ROAD_2

KILLS_WHILE_ANSWERING = 70
KILLS_WHILE_CLOSING = 30
KILLS_WHILE_MIGRATING = 20


def saved_numbers(lines: list[str]) -> list[int]:
    return [int(line.removeprefix("saved ")) for line in lines if line.startswith("saved ")]


def found_numbers(path: Path) -> list[int]:
    with ProfileFile.open(path) as file:
        return [revision.seq for revision in file.revisions()]


def test_every_saved_line_is_found_again_after_kills_while_answering(shell: Shell, path: Path) -> None:
    dice = random.Random(20261123)  # noqa: S311 - any times will do
    told: set[int] = set()
    given = answers(3000, "a remark that is long enough to fill pages " * 3)
    for kill in range(KILLS_WHILE_ANSWERING):
        running = shell.start_answering(path, given)
        running.wait_for(1 + kill % 5)
        sleep(dice.random() * 0.004)
        running.kill()
        told |= set(saved_numbers(running.lines()))
        found = found_numbers(path)
        assert told <= set(found)
        assert found == list(range(1, len(found) + 1))
        assert len(found) <= max(told) + 1, "at most the one that was on its way to be told"
    assert len(told) >= KILLS_WHILE_ANSWERING


def test_kills_while_it_backs_up_cost_no_answer_and_no_backup(shell: Shell, path: Path) -> None:
    dice = random.Random(7)  # noqa: S311 - likewise
    with Session.open(path) as session:
        uuid = session.uuid
    home = shell.folder / "data" / "backups" / uuid
    told: set[int] = set()
    for _ in range(KILLS_WHILE_CLOSING):
        running = shell.start_answering(path, answers(3))
        running.wait_for(3)
        sleep(dice.random() * 0.02)
        running.kill()
        told |= set(saved_numbers(running.lines()))
    assert told <= set(found_numbers(path))
    backups = backups_in(home)
    assert backups
    assert all(is_sound(backup.path, uuid) for backup in backups)
    assert shell.answer(path, answers(1)).code == 0
    assert len(shell.json("profile", "backups", path)) >= len(backups) - 1
    newest = shell.json("profile", "backups", path)[0]["file"]
    assert found_numbers(Path(newest)) == found_numbers(path)


def test_a_migration_that_is_killed_leaves_the_old_file_or_the_new(shell: Shell, path: Path) -> None:
    dice = random.Random(3)  # noqa: S311 - likewise
    assert shell.answer(path, answers(400)).code == 0
    whole = path.read_bytes()
    with taking(path, schemas=ROAD_2.schemas) as taken:
        old = read_rows(taken.connection, taken.whole.schema)["answer"]
    outcomes = set()
    for kill in range(KILLS_WHILE_MIGRATING):
        path.with_name(f"{path.name}-journal").unlink(missing_ok=True)
        path.write_bytes(whole)
        running = shell.start("!migrate", path)
        running.wait_for(1)
        sleep(dice.random() * 0.03 * (1 + kill % 3))
        running.kill()
        with taking(path, schemas=ROAD_2.schemas) as taken:
            version = taken.whole.schema.version
            rows = read_rows(taken.connection, taken.whole.schema)["answer"]
        outcomes.add(version)
        assert set(rows) == set(old)
        assert {row[8] for row in rows.values()} == {row[8] for row in old.values()}
        if version == 1:
            assert found_numbers(path) == sorted(old)
        else:
            with pytest.raises(NewerProfile):
                ProfileFile.open(path)
    assert outcomes <= {1, 2}
    assert shell("!migrate", path).code == 0
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
