"""What the program says about its translations is counted whenever the catalogues are written."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.tools.conftest import Project


def counted(project: Project) -> dict[str, Any]:
    """What the program would read."""
    found: dict[str, Any] = json.loads(project.tool.standing_path(project.root).read_text(encoding="utf-8"))
    return found


def test_sentences_and_finished_translations_are_counted(project: Project) -> None:
    assert counted(project) == {"sentences": 3, "finished": {"uz": 3, "uz_Cyrl": 3}}


def test_a_new_sentence_is_counted_and_not_yet_finished(project: Project) -> None:
    project.write('x = msg("Close")\n', "about.py")
    project.update()
    assert counted(project) == {"sentences": 4, "finished": {"uz": 3, "uz_Cyrl": 3}}
    project.fill("uz", {"Close": "Yopish"})
    assert counted(project)["finished"] == {"uz": 4, "uz_Cyrl": 4}


def test_a_fuzzy_translation_is_not_finished(project: Project) -> None:
    project.replace("uz.po", '\nmsgid "Save"', '\n#, fuzzy\nmsgid "Save"')
    project.tool.compile_all(project.root)
    assert counted(project)["finished"] == {"uz": 2, "uz_Cyrl": 2}


def test_another_language_is_counted_too(project: Project) -> None:
    project.update("ru")
    assert counted(project)["finished"] == {"ru": 0, "uz": 3, "uz_Cyrl": 3}


@pytest.mark.parametrize("content", ['{"sentences": 3, "finished": {"uz": 2}}', ""])
def test_a_count_that_is_not_up_to_date_is_found_and_mended(project: Project, content: str) -> None:
    project.tool.standing_path(project.root).write_text(content)
    assert project.check() == ["translations.json: is not up to date; run: tools/translations.py compile"]
    project.tool.main(["compile"], project.root)
    assert project.check() == []


def test_a_missing_count_is_found(project: Project) -> None:
    project.tool.standing_path(project.root).unlink()
    assert project.check() == ["translations.json: is not up to date; run: tools/translations.py compile"]


def test_a_broken_catalogue_is_told_once(project: Project) -> None:
    project.path("uz.po").write_text('msgid "Save"\nmsgid "again"\n')
    assert not [problem for problem in project.check() if problem.startswith("translations.json")]
