"""The sample form, files broken from it, and problems as the lines that an author reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from librarian_self.formfile import check_form
from librarian_self.i18n.messages import english
from tests.formfile.marking import MARK, Broken, Expected, Lines, OneProblem


@pytest.fixture(scope="session")
def sample() -> str:
    """A small form with everything that a form may have."""
    return Path(__file__).with_name("sample.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def lines() -> Lines:
    """Check a file and give its problems as `LINE:COLUMN: message`."""

    def check(source: str | bytes) -> list[str]:
        data = source.encode() if isinstance(source, str) else source
        return [
            problem.located("form.yaml", english).removeprefix("form.yaml:") for problem in check_form(data)
        ]

    return check


@pytest.fixture(scope="session")
def broken(sample: str) -> Broken:
    """The sample with its only `old` replaced by `new`."""

    def replace(old: str, new: str) -> str:
        assert sample.count(old) == 1, f"{old!r} stands {sample.count(old)} times in the sample"
        return sample.replace(old, new)

    return replace


@pytest.fixture(scope="session")
def expected() -> Expected:
    """The lines that `messages` make at the marks of a file, in order."""

    def place(marked: str, messages: tuple[str, ...]) -> list[str]:
        places = []
        for number, line in enumerate(marked.split("\n"), start=1):
            for earlier, mark in enumerate(re.finditer(MARK, line)):
                places.append(f"{number}:{mark.start() - earlier + 1}")
        return [f"{where}: {message}" for where, message in zip(places, messages, strict=True)]

    return place


@pytest.fixture(scope="session")
def one_problem(broken: Broken, expected: Expected, lines: Lines) -> OneProblem:
    """Break the sample in one place, marked where the problem should be, and look that this is all that is said."""

    def check(old: str, new: str, message: str) -> None:
        marked = broken(old, new)
        assert lines(marked.replace(MARK, "")) == expected(marked, (message,))

    return check
