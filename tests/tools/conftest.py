"""The translation tool, loaded by its path as a developer runs it, and a small program for it to work on."""

from __future__ import annotations

import importlib
import importlib.util
import sys
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "translations.py"


@pytest.fixture(scope="session")
def tool() -> ModuleType:
    """`tools/translations.py`."""
    spec = importlib.util.spec_from_file_location("translations_tool", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    vars(module)["SHIPPED"] = ("uz", "uz_Cyrl")  # what the small program speaks
    return module


@pytest.fixture(scope="session")
def checks(tool: ModuleType) -> Any:
    """`tools/translation_checks.py`."""
    assert TOOL.parent.parent == tool.ROOT
    return importlib.import_module("tools.translation_checks")


@pytest.fixture(scope="session")
def sources(checks: Any) -> Any:
    """`tools/translation_sources.py`."""
    assert checks.BRANDS
    return importlib.import_module("tools.translation_sources")


@pytest.fixture(scope="session")
def files(sources: Any) -> Any:
    """`tools/translation_files.py`."""
    assert sources.PACKAGE
    return importlib.import_module("tools.translation_files")


@dataclass(frozen=True)
class Project:
    """A program in a folder of its own, with its catalogues."""

    tool: Any
    root: Path

    def write(self, source: str, name: str = "home.py") -> None:
        path = self.root / "librarian_self" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source, encoding="utf-8")

    def update(self, *languages: str) -> None:
        self.tool.update(self.root, languages)

    def fill(self, language: str, translations: dict[str, Any]) -> list[str]:
        problems: list[str] = self.tool.fill(self.root, language, translations)
        return problems

    def check(self) -> list[str]:
        return list(self.tool.check(self.root))

    def path(self, name: str) -> Path:
        return self.root / "resources" / "translations" / name

    def text(self, name: str) -> str:
        return self.path(name).read_text(encoding="utf-8")

    def replace(self, name: str, old: str, new: str) -> None:
        """Edit a catalogue by hand, as a translator might."""
        before = self.text(name)
        assert old in before
        self.path(name).write_text(before.replace(old, new), encoding="utf-8")


@pytest.fixture
def project(tool: ModuleType, tmp_path: Path) -> Project:
    """A program of three sentences, wholly translated: nothing is wrong with it."""
    made = Project(tool, tmp_path)
    made.write(
        'SAVE = msg("Save")\n'
        'GREET = msg("Hello, {name}!", name=who)\n'
        'GOALS = nmsg("one goal", "{count} goals", len(goals))\n'
    )
    made.update()
    refused = made.fill(
        "uz", {"Save": "Saqlash", "Hello, {name}!": "Salom, {name}!", "one goal": "{count} ta maqsad"}
    )
    assert refused == []
    assert made.check() == []
    return made
