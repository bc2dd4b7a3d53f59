"""A profile that is open in another process."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Program
from tests.cli.test_cli_profile import COMMANDS


@pytest.mark.parametrize("command", [COMMANDS[0], COMMANDS[3], COMMANDS[-1]], ids=lambda command: command[0])
def test_it_is_said_after_a_short_wait_and_nothing_is_changed(
    program: Program, held: Path, command: tuple[str, ...]
) -> None:
    done = program(*(word.format(held) for word in command), code=1)
    assert "nodira.lself is open in another window or on another computer. Nothing was changed." in done.err
    assert [path.name for path in held.parent.glob("*.pdf")] == []


def test_it_waits_for_one_who_is_about_to_close(program: Program, profile: Path) -> None:
    first = program.start("answer", profile, "--form", "professional-competencies", "-")
    first.communicate(b'{"item": "needs-interview", "current": 2}\n', timeout=60)
    info = program("profile", "info", profile, "--json").json
    assert info["revisions"] == 1
