"""The whole first journey by names and keys alone, heard through AT-SPI as a screen reader hears it.

Every step is a real key (XTest, by xdotool); no AT-SPI action is used. `tools/screen_reader.sh` installs what it needs.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.i18n.messages import msg
from librarian_self.model.form import Kind
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf

CLIENT = Path(__file__).with_name("screen_reader.py")
PYTHON = Path("/usr/bin/python3")
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
LONGEST = 240
"""Seconds after which the journey has lost its way."""


def missing() -> str:
    """Why there can be no screen reader here; empty where there can."""
    if not sys.platform.startswith("linux"):
        return "AT-SPI is the interface of Linux"
    for program in ("Xvfb", "xdotool", "dbus-run-session"):
        if shutil.which(program) is None:
            return f"{program} is not installed"
    if not LAUNCHER.is_file():
        return "at-spi2-core is not installed"
    found = subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    return "" if found.returncode == 0 else "python3-pyatspi is not installed"


@pytest.fixture
def display() -> Iterator[str]:
    """A screen of its own."""
    reason = missing()
    if reason:
        pytest.skip(reason)
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            shutil.which("Xvfb") or "Xvfb",
            "-displayfd",
            f"{writing}",
            "-screen",
            "0",
            "1280x900x24",
            "-nolisten",
            "tcp",
        ],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as said:
        number = said.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


def words_to_go_by() -> dict[str, object]:
    """What the person listens for, in Uzbek, which is chosen first."""
    say = load_catalogue("uz")
    shelf = shipped_shelf()
    form = shelf.open(next(each.id for each in shelf.index if each.kind is Kind.COMPETENCY)).form
    section = form.sections[0]
    levels = [3, 2, 4, 3, 1][: len(section.items)] + [3] * max(0, len(section.items) - 5)
    return {
        "languages above": AVAILABLE.index("en") - AVAILABLE.index("uz"),
        "welcome": say(msg("Welcome")),
        "next": say(msg("Next")),
        "name": say(msg("Name of the profile")),
        "role": say(msg("Your role")),
        "make": say(msg("Make my profile")),
        "start": say(msg("Start with one section")),
        "question": say.text(section.items[0].statement),
        "levels": levels,
        "left": len(list(form.items())) - len(levels),
        "finish": say(msg("Finish and see results")),
        "results": say(msg("Your results")),
        "chart": say(msg("Largest gaps first")),
        "plan": say(msg("Make my plan")),
        "take up": say(msg("Take this up: {title}", title="")).strip(),
    }


def test_the_first_journey_needs_nothing_but_names_and_keys(display: str, tmp_path: Path) -> None:
    words = words_to_go_by()
    (tmp_path / "words.json").write_text(json.dumps(words, ensure_ascii=False), "utf-8")
    data = tmp_path / "data"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "NO_AT_BRIDGE": "0",
        "LIBRARIAN_SELF_DATA": f"{data}",
        "LC_ALL": "C.UTF-8",
        "XDG_RUNTIME_DIR": f"{tmp_path}",
    }
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [
            shutil.which("dbus-run-session") or "dbus-run-session",
            "--",
            PYTHON,
            "-E",
            CLIENT,
            tmp_path / "words.json",
            sys.executable,
            "-P",
            "-m",
            "librarian_self",
        ],
        env=environment,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    heard = json.loads(done.stdout.splitlines()[-1])  # the registry speaks there too
    names = [each["name"] for each in heard]
    assert any(name.startswith(f"{words['question']}") for name in names)
    chart = next(each for each in heard if each["name"] == words["chart"])
    assert chart["role"] in ("image", "graphic")
    assert chart["description"]
    (profile,) = (data / "profiles").glob("*.lself")
    with Session.open(profile) as session:
        assert (session.profile().name, session.profile().lang) == ("Nodira", "uz")
        (assessment,) = session.assessments()
        assert assessment.finished is not None
        levels = [answer.current for answer in session.take(assessment.id).answers.values()]
        assert levels == words["levels"]
        (goal,) = session.goals()
        assert goal.item
