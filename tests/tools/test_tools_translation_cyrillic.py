"""Catalogues and help in Cyrillic letters are made of those in Latin ones, and checked against them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools import translation_cyrillic as cyrillic
from tools import translation_files as files

if TYPE_CHECKING:
    from tests.tools.conftest import Project

HELP = """\
## Boshlash {#first-steps}
<!-- words: fayl, xizmat -->
PDF faylini saqlang: `Ctrl+S` bosing.

### Yana
- `F1` Yordamni ochadi.
"""
MADE = """\
## Бошлаш {#first-steps}
<!-- words: файл, хизмат -->
PDF файлини сақланг: `Ctrl+S` босинг.

### Яна
- `F1` Ёрдамни очади.
"""


def test_a_help_file_keeps_its_marks_ids_and_keys() -> None:
    assert cyrillic.help_text(HELP, "uz_Cyrl") == MADE


def test_every_form_of_a_translation_is_made_and_places_stay(project: Project) -> None:
    project.fill("uz", {"Save": "Saqlash"})
    made = files.parse(project.path("uz_Cyrl.po").read_bytes())
    words = {entry.msgid: entry.forms for entry in files.entries(made)}
    assert words["Save"] == ("Сақлаш",)
    assert words["one goal"] == ("{count} та мақсад",)


def test_the_other_letters_follow_whenever_a_translation_is_written(project: Project) -> None:
    project.fill("uz", {"Save": "Yozib qoʻyish"})
    assert "Ёзиб қўйиш" in project.path("uz_Cyrl.po").read_text("utf-8")
    assert project.path("uz_Cyrl.mo").exists()


@pytest.mark.parametrize("ending", ["po", "mo"])
def test_what_was_edited_by_hand_is_found(project: Project, ending: str) -> None:
    path = project.path(f"uz_Cyrl.{ending}")
    path.write_bytes(path.read_bytes().replace("Сақлаш".encode(), "Саклаш".encode()))
    problems = list(project.tool.check(project.root, ("uz",)))
    assert any("uz_Cyrl.po: is not what is made of uz.po" in problem for problem in problems)
    project.tool.compile_all(project.root)
    assert list(project.tool.check(project.root, ("uz",))) == []


def test_help_that_is_not_made_anew_is_found(project: Project) -> None:
    folder = project.root / "resources" / "help"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "uz.md").write_text(HELP, "utf-8")
    assert list(cyrillic.help_problems(project.root))
    cyrillic.write_help(project.root)
    assert list(cyrillic.help_problems(project.root)) == []
    assert (folder / "uz_Cyrl.md").read_text("utf-8") == MADE
