"""Qt’s own words are what is made of ours, in every language and with every place and key, or it is found."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tools import qt_words

ROOT = Path(__file__).parents[2]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the words and of what is made of them."""
    for part in ("translations/qt", "generated/qt"):
        shutil.copytree(ROOT / "resources" / part, tmp_path / "resources" / part)
    return tmp_path


def change(project: Path, language: str, english: str, own: str | None) -> None:
    """Say a button otherwise, or not at all."""
    path = project / "resources" / "translations" / "qt" / f"{language}.json"
    words: dict[str, dict[str, Any]] = json.loads(path.read_text("utf-8"))
    context = next(name for name, entries in words.items() if english in entries)
    if own is None:
        del words[context][english]
    else:
        words[context][english] = own
    path.write_text(json.dumps(words, ensure_ascii=False), "utf-8")


def first_with_key(project: Path) -> str:
    """Some English words with the letter of a key."""
    path = project / "resources" / "translations" / "qt" / "uz.json"
    words: dict[str, dict[str, str]] = json.loads(path.read_text("utf-8"))
    return next(english for entries in words.values() for english in entries if "&" in english)


def test_what_ships_is_well(project: Path) -> None:
    assert list(qt_words.problems(project)) == []


def test_other_words_than_those_that_were_made_are_found(project: Path) -> None:
    english = first_with_key(project)
    change(project, "uz", english, "&Boshqacha")

    assert {"uz.qm", "uz_Cyrl.qm"} <= {found.split(":")[0] for found in qt_words.problems(project)}


def test_a_word_that_one_language_lacks_is_found(project: Path) -> None:
    change(project, "kaa", first_with_key(project), None)

    assert any("has not the same words" in found for found in qt_words.problems(project))


def test_a_lost_key_is_found(project: Path) -> None:
    change(project, "kaa", first_with_key(project), "Basqasha")

    assert any("has its places or its key changed" in found for found in qt_words.problems(project))


def test_a_file_that_is_missing_is_found(project: Path) -> None:
    qt_words.target(project, "kaa_Cyrl").unlink()

    assert list(qt_words.problems(project)) == [
        "kaa_Cyrl.qm: is not what is made of the words; run: tools/qt_words.py make"
    ]
