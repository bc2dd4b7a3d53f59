"""A blind person's first journey: what a screen reader hears (AT-SPI) and real keys (XTest), nothing else.

Run by the system's Python, which has pyatspi, inside a D-Bus session and an X display of its own:

    screen_reader.py WORDS.json COMMAND...

COMMAND starts the program. WORDS.json holds the names to go by, in the language that is chosen. What was heard is
printed as JSON.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

pyatspi: Any = import_module("pyatspi")  # it has no types, and the program's own Python does not have it
Accessible = Any
XDOTOOL = shutil.which("xdotool") or "xdotool"
PATIENCE = 30.0
MOST_STOPS = 80


class LostWay(Exception):
    """Something has no name that can be found, or does not come."""


class Reader:
    """Hears what has the focus, and presses keys."""

    def __init__(self) -> None:
        self.app = self.wait("the program", self._find_app)
        self.heard: list[dict[str, str]] = []

    def _find_app(self) -> Accessible:
        for app in pyatspi.Registry.getDesktop(0):
            if app is not None and app.childCount and any(child for child in app):
                return app
        return None

    def wait(self, what: str, ask: Callable[[], Accessible]) -> Accessible:
        """Ask until there is something."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            try:
                found = ask()
            except (LookupError, RuntimeError, NotImplementedError):
                found = None  # it went while we looked
            if found:
                return found
            time.sleep(0.05)
        raise LostWay(what)

    def all(self) -> Iterator[Accessible]:
        """Everything that is there to be heard and shown."""
        waiting = [self.app]
        while waiting:
            one = waiting.pop(0)
            yield one
            children = [child for child in one if child is not None]
            waiting += [child for child in children if child.getState().contains(pyatspi.STATE_SHOWING)]

    def find(self, name: str, role: object = None) -> Accessible:
        """What is shown under a name that begins so."""

        def ask() -> Accessible:
            for one in self.all():
                if one.name.startswith(name) and (role is None or one.getRole() == role):
                    return one
            return None

        return self.wait(name, ask)

    def focused(self) -> Accessible:
        """What has the focus."""

        def ask() -> Accessible:
            for one in self.all():
                if one.getState().contains(pyatspi.STATE_FOCUSED) and one.getRole() != pyatspi.ROLE_FRAME:
                    return one
            return None

        return self.wait("the focus", ask)

    def keys(self, *names: str) -> None:
        """Press keys."""
        subprocess.run([XDOTOOL, "key", "--clearmodifiers", *names], check=True)
        time.sleep(0.12)

    def type_words(self, words: str) -> None:
        """Type words."""
        subprocess.run([XDOTOOL, "type", "--delay", "20", words], check=True)
        time.sleep(0.2)

    def tab_to(self, name: str) -> None:
        """Tab until the control with this name has the focus."""
        stops = []
        for _ in range(MOST_STOPS):
            here = self.focused()
            if any(spoken.startswith(name) for spoken in names_of(here)):
                self.hear(here)
                return
            stops.append(here.name)
            self.keys("Tab")
        raise LostWay(f"{name} among {stops}")

    def hear(self, one: Accessible) -> None:
        """Keep what was said."""
        said = {"role": one.getRoleName(), "name": one.name, "description": one.description}
        self.heard.append(said)

    def press(self, name: str) -> None:
        """Go to a button and press it."""
        self.tab_to(name)
        self.keys("space")


def names_of(one: Accessible) -> Iterator[str]:
    """Its own name, and that of its label: Qt on Linux names a list that opens by what is chosen in it."""
    yield one.name
    for relation in one.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            yield from (relation.getTarget(i).name for i in range(relation.getNTargets()))


def journey(reader: Reader, words: Mapping[str, Any]) -> None:
    """Choose language, name and role, answer a section, finish, see the results, take up a suggestion."""
    reader.find("English", pyatspi.ROLE_RADIO_BUTTON)
    reader.tab_to("English")
    reader.keys(*["Up"] * words["languages above"])
    reader.find(words["welcome"])
    reader.press(words["next"])
    reader.tab_to(words["name"])
    reader.type_words("Nodira")
    reader.tab_to(words["role"])
    reader.keys("Home", "Down")
    reader.press(words["make"])
    reader.find(words["start"])
    reader.press(words["start"])
    question = reader.find(words["question"])
    reader.hear(question)
    for level in words["levels"]:
        reader.wait("a level", lambda: reader.focused().getRole() == pyatspi.ROLE_RADIO_BUTTON)
        reader.keys(str(level))
        chosen = reader.wait("the level", lambda: checked(reader))
        reader.hear(chosen)
        reader.keys("Next")
    for _ in range(words["left"]):
        reader.keys("Next")
    reader.press(words["finish"])
    reader.hear(reader.find(words["results"]))
    reader.hear(reader.find(words["chart"], pyatspi.ROLE_IMAGE))
    reader.press(words["plan"])
    reader.press(words["take up"])
    reader.hear(reader.wait("the goal", lambda: checked(reader)))


def checked(reader: Reader) -> Accessible:
    """What has the focus, if it is chosen."""
    here = reader.focused()
    return here if here.getState().contains(pyatspi.STATE_CHECKED) else None


def main() -> int:
    """Start the program, and work it."""
    words = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    launcher = subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
    program = subprocess.Popen(sys.argv[2:])
    reader = None
    try:
        reader = Reader()
        window = subprocess.run(
            [XDOTOOL, "search", "--sync", "--onlyvisible", "--name", "Librarian Self"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.split()[0]
        subprocess.run([XDOTOOL, "windowfocus", "--sync", window], check=True)
        journey(reader, words)
        sys.stdout.write(json.dumps(reader.heard, ensure_ascii=False) + "\n")
    except LostWay as lost:
        names = [f"{one.getRoleName()}: {one.name}" for one in reader.all()] if reader else []
        sys.stderr.write(f"lost: {lost}\nthere is: " + "\n".join(names))
        return 1
    finally:
        program.terminate()
        program.wait(20)
        launcher.terminate()
    return 0


if __name__ == "__main__":
    sys.exit(main())
