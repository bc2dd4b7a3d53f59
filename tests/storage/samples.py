"""A profile with something of everything in it, what can be read from one, and other programs that hold one."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import librarian_self
from librarian_self.model.answer import Answer, Assessment, Evidence, Revision
from librarian_self.model.form import NO_OPPORTUNITY, SELF
from librarian_self.model.profile import Profile
from librarian_self.storage import ProfileFile, Record

UUID = "8d3c5a0e-0f4b-4a53-9f0e-0d6b2f1a7c11"
OWNER = Profile(UUID, "Nodira Qodirova", "cataloguing-collections", "uz")
AT = "2026-11-23T10:15:00Z"
LATER = "2026-11-23T11:30:00Z"

LEVELS = Answer(current=2, target=4, importance=3, note="Oʻquvchilar uchun – ishonch bilan")
REASON = Answer(unrated=NO_OPPORTUNITY)
EXAMPLE = Answer(current=5, evidence=Evidence("Каталог тузилди", "2026-10-01"))
SITUATION = Answer(options={"ask": 3, "wait": 1}, choice="ask")
SEVERAL = Answer(chosen=("books", "films"), value=2.5)


@dataclass(frozen=True)
class Contents:
    """All that a profile file says."""

    profile: Profile
    settings: Mapping[str, str]
    assessments: tuple[Assessment, ...]
    places: tuple[str | None, ...]
    answers: tuple[Mapping[str, Answer], ...]
    revisions: tuple[Revision, ...]
    revision_count: int
    goals: Mapping[str, Mapping[str, object]]
    history: tuple[Record, ...]
    form: bytes


def fill(file: ProfileFile) -> None:
    """Write something of everything: two assessments, changed answers, a deleted goal, a form, settings."""
    file.keep_form("f0rm", "competency", "1.2", b"schema: 1\nid: competency\n" * 40)
    first = file.start_assessment("competency", "1.2", "f0rm", SELF, None, AT).id
    second = file.start_assessment("ethics", "2.0", "3th1cs", "colleague", "2026", AT).id
    for item, answer in (
        ("reading", LEVELS),
        ("catalogue", EXAMPLE),
        ("reading", REASON),
        ("borrowing", SITUATION),
    ):
        file.save_answer(first, item, answer, AT)
    file.save_answer(second, "loans", SEVERAL, LATER)
    file.put("goal", "g1", {"title": "Katalog", "hours": 12, "done": False, "due": None}, AT)
    file.put("goal", "g2", {"title": "Ertaklar", "actions": [{"text": "oʻqish"}]}, AT)
    file.put("goal", "g1", {"title": "Katalog", "hours": 20, "done": True, "due": "2027-01-01"}, LATER)
    file.put("goal", "g2", None, LATER)
    file.save_setting("theme", "dark", AT)
    file.save_place(first, "catalogue")
    file.finish_assessment(second, LATER)


def contents(file: ProfileFile) -> Contents:
    """Read everything that `fill` wrote."""
    ids = [assessment.id for assessment in file.assessments()]
    return Contents(
        file.profile(),
        file.settings(),
        file.assessments(),
        tuple(file.place(number) for number in ids),
        tuple(file.answers(number) for number in ids),
        file.revisions(),
        file.revision_count(),
        file.records("goal"),
        file.history("goal", "g1") + file.history("goal", "g2"),
        file.form_bytes("f0rm"),
    )


def read_contents(path: Path) -> Contents:
    """Open the file at `path`, read everything and close it again."""
    with ProfileFile.open(path, wait=0) as file:
        return contents(file)


def start_program(script: str, *arguments: object) -> subprocess.Popen[str]:
    """Run a script in a Python of its own, with pipes to speak with it."""
    root = Path(librarian_self.__file__).parents[1]
    return subprocess.Popen(  # noqa: S603 - our own scripts
        [sys.executable, "-P", "-c", script, *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(root)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


HOLD = """
import sys
from pathlib import Path
from librarian_self.storage import ProfileFile
with ProfileFile.open(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@contextmanager
def held_by_another_program(path: Path) -> Iterator[None]:
    """Have another program hold the profile at `path`."""
    with start_program(HOLD, path) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "held\n"
        yield
        program.communicate()


TRY = """
import sys
from pathlib import Path
from librarian_self.storage import ProfileFile, StorageError
try:
    ProfileFile.open(Path(sys.argv[1]), wait=0).close()
    print("opened")
except StorageError as error:
    print(type(error).__name__)
"""


def tried_by_another_program(path: Path) -> str:
    """What another program meets that opens `path`: `opened`, or the name of the refusal."""
    with start_program(TRY, path) as program:
        return program.communicate()[0].strip()
