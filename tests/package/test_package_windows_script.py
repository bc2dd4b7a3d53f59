"""The installer's script: whole in three languages, and nothing that it removes is meant by a wildcard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "packaging" / "windows"
SCRIPTS = sorted([FOLDER / "installer.nsi", *FOLDER.glob("*.nsh")])
LANGUAGES = ("UZBEK", "RUSSIAN", "ENGLISH")
NOTICES = {"uz": "Oʻzbekcha", "ru": "Русский", "en": "English"}
# Uzbek is written with ʻ and ʼ; every other sign of that kind is a slip of the keyboard.
WRONG_APOSTROPHES = re.compile(r"[A-Za-z]['’‘`´][A-Za-z]")


def lines(script: Path) -> Iterator[str]:
    """The script's lines without comments."""
    for line in script.read_text("utf-8").splitlines():
        words = line.split(" ; ")[0].strip()
        if words and not words.startswith(";"):
            yield words


def said() -> dict[str, dict[str, str]]:
    """Every text that the installer adds, by name and language."""
    found: dict[str, dict[str, str]] = {}
    pattern = r'(?:LicenseLangString|LangString) (\w+) \$\{LANG_(\w+)\} "(.*)"'
    for name, language, words in re.findall(pattern, (FOLDER / "texts.nsh").read_text("utf-8")):
        found.setdefault(name, {})[language] = words
    return found


class TestTexts:
    def test_each_is_said_in_each_language(self) -> None:
        assert {name for name, words in said().items() if set(words) != set(LANGUAGES)} == set()
        assert all(text.strip() for words in said().values() for text in words.values())

    def test_each_that_a_script_shows_is_there(self) -> None:
        shown = {
            name for script in SCRIPTS for name in re.findall(r"\$\(([A-Z]\w+)\)", script.read_text("utf-8"))
        }
        assert shown == set(said())

    def test_the_translations_are_not_the_english_words(self) -> None:
        for name, words in said().items():
            assert len({words[language] for language in LANGUAGES}) == len(LANGUAGES), name

    def test_russian_is_in_cyrillic_letters(self) -> None:
        plain = {name: words["RUSSIAN"] for name, words in said().items() if name != "NOTICES"}
        assert [name for name, words in plain.items() if not re.search("[а-яё]", words)] == []

    def test_variables_and_line_ends_are_the_same_in_every_language(self) -> None:
        for name, words in said().items():
            kept = {tuple(re.findall(r"\$\\r\$\\n|\$_?[A-Z]+", words[language])) for language in LANGUAGES}
            assert len(kept) == 1, name

    def test_each_language_is_a_page_of_the_installer(self) -> None:
        script = (FOLDER / "installer.nsi").read_text("utf-8")
        found = re.findall(r'!insertmacro MUI_LANGUAGE(?:EX "languages")? "(\w+)"', script)
        assert [name.upper() for name in found] == list(LANGUAGES)


class TestUzbek:
    FILES = (*sorted((FOLDER / "languages").iterdir()), FOLDER / "notices.uz.txt")

    @pytest.mark.parametrize("file", FILES, ids=lambda path: path.name)
    def test_it_is_written_with_its_own_letters(self, file: Path) -> None:
        text = "\n".join(
            line for line in file.read_text("utf-8").splitlines() if not line.startswith(("#", ";"))
        )
        assert WRONG_APOSTROPHES.findall(text) == []
        assert "ʻ" in text

    def test_the_texts_of_the_script_are_too(self) -> None:
        assert [name for name, words in said().items() if WRONG_APOSTROPHES.search(words["UZBEK"])] == []

    def test_its_file_has_a_line_for_each_text_of_nsis(self) -> None:
        listed = (FOLDER / "languages" / "Uzbek.nlf").read_text("utf-8").splitlines()
        names = [line for line in listed if line.startswith("# ^")]
        assert len(names) == len(set(names)) > 80
        for place, line in enumerate(listed):
            if line.startswith("# ^"):
                assert not listed[place + 1].startswith("#"), f"{line} has no text"


class TestNotices:
    @pytest.mark.parametrize("language", NOTICES)
    def test_they_name_what_the_licences_ask_to_be_named(self, language: str) -> None:
        text = (FOLDER / f"notices.{language}.txt").read_text("utf-8")
        for words in (
            "MIT",
            "CC BY 4.0",
            "Source Sans 3",
            "Qt",
            "PySide6",
            "LGPL",
            "https://code.qt.io",
            "PDFium",
        ):
            assert words in text, words

    @pytest.mark.parametrize("language", NOTICES)
    def test_they_are_of_one_shape(self, language: str) -> None:
        paragraphs = (FOLDER / f"notices.{language}.txt").read_text("utf-8").split("\n\n")
        assert len(paragraphs) == len((FOLDER / "notices.en.txt").read_text("utf-8").split("\n\n"))


class TestRemoval:
    @pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
    def test_no_folder_is_removed_with_what_is_in_it(self, script: Path) -> None:
        assert [line for line in lines(script) if re.match(r"RMDir\s+/", line, re.IGNORECASE)] == []

    @pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
    def test_no_name_to_remove_holds_a_wildcard(self, script: Path) -> None:
        removed = [
            line for line in lines(script) if re.match(r"(Delete|RMDir|Rename)\b", line, re.IGNORECASE)
        ]
        assert [line for line in removed if "*" in line or "?" in line] == []

    def test_files_go_by_the_list_or_are_the_installers_own(self) -> None:
        removed = {line for script in SCRIPTS for line in lines(script) if re.match(r"(Delete|RMDir) ", line)}
        assert removed == {
            'Delete "$INSTDIR\\$0"',
            'Delete "$INSTDIR\\$2"',
            'RMDir "$INSTDIR\\$2"',
            'Delete "$INSTDIR\\${REMOVER}"',
            'RMDir "$INSTDIR"',
            'Delete "$SMPROGRAMS\\Librarian Self.lnk"',
        }

    def test_nothing_of_the_user_is_named_but_to_say_that_it_stays(self) -> None:
        data = r"\\librarian-self\b(?!-cli\.exe|\.exe)"
        assert [line for script in SCRIPTS for line in lines(script) if re.search(data, line)] == [
            line for line in lines(FOLDER / "texts.nsh") if line.startswith("LangString PROFILES_STAY")
        ]

    def test_the_program_must_be_closed_before_anything_is_copied_or_removed(self) -> None:
        script = list(lines(FOLDER / "installer.nsi"))
        assert script[script.index('Section "Program"') + 1] == "Call StopWhileOpen"
        assert script[script.index('Section "Uninstall"') + 1] == "Call un.StopWhileOpen"


class TestRights:
    def test_no_administrator_is_needed(self) -> None:
        script = list(lines(FOLDER / "installer.nsi"))
        assert "RequestExecutionLevel user" in script
        assert [line for line in script if re.search(r"\b(HKLM|HKCR|SHCTX|PROGRAMFILES)", line)] == []

    def test_every_question_has_an_answer_for_a_silent_run(self) -> None:
        asked = [line for script in SCRIPTS for line in lines(script) if "MessageBox" in line]
        assert asked
        assert [line for line in asked if " /SD " not in line] == []
