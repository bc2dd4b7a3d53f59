"""A whole program passes every check, and says something of each."""

from __future__ import annotations

import pytest

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.checks import NAMES, WHERE, load_check
from librarian_self.selftest.running import run_check
from tests.selftest.conftest import Desk

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", NAMES)
def test_a_whole_program_passes(desk: Desk, name: str) -> None:
    outcome = desk.check(name)
    assert outcome.ok, (outcome.detail, outcome.trace)
    assert outcome.name == name
    assert outcome.detail
    assert outcome.seconds >= 0


@pytest.mark.parametrize("name", WHERE)
def test_a_check_says_what_it_does(name: str) -> None:
    assert load_check(name).__doc__


def test_checks_that_need_no_folder_do_without_one() -> None:
    nowhere = Bench(None)
    outcomes = {
        name: run_check(name, nowhere, Catalogue("en")) for name in ("licences", "icons", "storage", "pdf")
    }
    assert [name for name, outcome in outcomes.items() if outcome.ok] == ["licences", "icons"]
    assert outcomes["storage"].detail == "This check needs a temporary folder, and there is none."
