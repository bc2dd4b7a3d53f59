"""The program in a folder of a Windows of wine, and what every copy of it has to be able to do there."""

from __future__ import annotations

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tools.packaging import windows
from tools.packaging.proof import expect
from tools.packaging.version import version
from tools.packaging.windows_wine import Wine, spelled


@dataclass(frozen=True, slots=True)
class Place:
    """The program in `folder`; `scratch` takes what it writes for us."""

    wine: Wine
    folder: Path
    scratch: Path

    @property
    def asked(self) -> Path:
        """The program that takes commands; a portable one has no console for its words, and is asked all the same."""
        console, window = self.folder / windows.PROGRAMS[1], self.program
        return console if console.exists() else window

    @property
    def program(self) -> Path:
        """The program with a window."""
        return self.folder / windows.PROGRAMS[0]

    def ask(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Give the program a command."""
        return self.wine.run(self.asked, *words)

    def tell(self, *words: str | Path) -> str:
        """Give the program a command that has to succeed; returns what it prints."""
        done = self.ask(*words)
        said = " ".join(map(str, words))
        expect(
            done.returncode == 0,
            f"“{said}” ended with {done.returncode}: {done.stderr.strip() or done.stdout}",
        )
        return done.stdout

    def works(self) -> None:
        """Let it test itself, say its version, and write a plan from a new profile.

        Raises NotProvedError.
        """
        said = self._tests_itself()["version"]
        expect(said == version(), f"the program calls itself {said}, not {version()}")
        profile, plan = self.scratch / "Gulnora’s work.lself", self.scratch / "Режа.pdf"
        profile.unlink(missing_ok=True)
        self.tell("profile", "new", spelled(profile), "--name", "Гулнора", "--lang", "uz")
        self.tell("pdf", spelled(profile), "--out", spelled(plan))
        expect(plan.read_bytes().startswith(b"%PDF-"), "the plan is no PDF")

    def _tests_itself(self) -> dict[str, Any]:
        report = self.scratch / "selftest.json"
        report.unlink(missing_ok=True)
        done = self.ask("--selftest", "--json", spelled(report))
        expect(report.is_file(), f"the self-test left no report: {done.stderr or done.stdout}")
        told: dict[str, Any] = json.loads(report.read_text("utf-8"))
        expect(done.returncode == 0, f"the self-test failed: {json.dumps(told, ensure_ascii=False)}")
        return told
