"""A program that is killed loses nothing that it had called saved."""

from __future__ import annotations

import subprocess
from pathlib import Path
from time import sleep

from librarian_self.model.form import SELF
from librarian_self.storage import ProfileFile
from tests.storage.samples import AT, OWNER, read_contents, start_program

KILLS = 24

SAVE_FOR_EVER = """
import sys
from pathlib import Path
from librarian_self.model.answer import Answer
from librarian_self.storage import ProfileFile
with ProfileFile.open(Path(sys.argv[1])) as file:
    seq = file.revision_count()
    while True:
        answer = Answer(current=seq % 5, note=f"answer {seq + 1} " * (seq % 40 + 1))
        seq = file.save_answer(1, f"item {seq % 7}", answer, "2026-11-23T10:00:00Z").seq
        print(seq, flush=True)
"""

DIE_HALF_WAY = """
import os, signal, sys
from pathlib import Path
from librarian_self.storage import ProfileFile
with ProfileFile.open(Path(sys.argv[1])) as file:
    print("opened", flush=True)
    with file.transaction():
        for number in range(100):
            file.put("goal", "g1", {"title": "lost " * 20_000}, "2026-11-23T10:00:00Z")
        os.kill(os.getpid(), signal.SIGKILL)
"""


def last_acknowledged(program: subprocess.Popen[str], wanted: int, pause: float) -> int:
    """Kill the program `pause` seconds after it acknowledged `wanted` answers; the last number that it gave out."""
    assert program.stdout is not None
    lines = [program.stdout.readline() for _ in range(wanted)]
    sleep(pause)
    program.kill()
    lines += program.stdout.readlines()  # also what was on its way
    return int([line for line in lines if line.endswith("\n")][-1])


def test_every_acknowledged_answer_outlives_a_kill(path: Path) -> None:
    with ProfileFile.create(path, OWNER, AT) as file:
        file.start_assessment("competency", "1.0", "f0rm", SELF, None, AT)
    for kill in range(KILLS):
        with start_program(SAVE_FOR_EVER, path) as program:
            acknowledged = last_acknowledged(program, 1 + kill * 7 % 11, kill / 20_000)
        with ProfileFile.open(path) as file:
            revisions = file.revisions()
        assert [revision.seq for revision in revisions] == list(range(1, len(revisions) + 1))
        assert acknowledged <= len(revisions) <= acknowledged + 1
        assert all(revision.answer.note.startswith(f"answer {revision.seq} ") for revision in revisions)


def test_what_was_half_written_is_undone_at_the_next_opening(closed: Path) -> None:
    before, whole = read_contents(closed), closed.read_bytes()
    with start_program(DIE_HALF_WAY, closed) as program:
        assert program.communicate()[0] == "opened\n"
    assert closed.read_bytes() != whole, "the kill came while pages were already in the file"
    assert (closed.parent / f"{closed.name}-journal").stat().st_size > 0
    assert read_contents(closed) == before
    assert closed.read_bytes() == whole
    with ProfileFile.open(closed) as file:
        file.save_setting("theme", "light", AT)
    assert list(closed.parent.iterdir()) == [closed]
