from __future__ import annotations

import io
import json
from gettext import GNUTranslations
from pathlib import Path
from typing import Any

import pytest
from babel.messages.mofile import read_mo
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.tools.conftest import Project


def told(project: Project, *parts: str) -> bool:
    """Whether one line of the check holds all these words."""
    return any(all(part in line for part in parts) for line in project.check())


def read(project: Project, language: str = "uz") -> GNUTranslations:
    with project.path(f"{language}.mo").open("rb") as file:
        return GNUTranslations(file)


# --- writing -----------------------------------------------------------------------------------------------------


def test_the_template_has_sentences_and_files_but_neither_lines_nor_dates(project: Project) -> None:
    assert project.text("librarian-self.pot") == (
        'msgid ""\n'
        'msgstr ""\n'
        '"MIME-Version: 1.0\\n"\n'
        '"Content-Type: text/plain; charset=UTF-8\\n"\n'
        '"Content-Transfer-Encoding: 8bit\\n"\n'
        "\n"
        "#: librarian_self/home.py\n"
        "#, python-brace-format\n"
        'msgid "Hello, {name}!"\n'
        'msgstr ""\n'
        "\n"
        "#: librarian_self/home.py\n"
        'msgid "Save"\n'
        'msgstr ""\n'
        "\n"
        "#: librarian_self/home.py\n"
        "#, python-brace-format\n"
        'msgid "one goal"\n'
        'msgid_plural "{count} goals"\n'
        'msgstr[0] ""\n'
        'msgstr[1] ""\n'
    )


def test_a_catalogue_tells_the_plural_rule_of_its_language(project: Project) -> None:
    project.update("ru", "kaa")

    assert '"Plural-Forms: nplurals=1; plural=0;\\n"' in project.text("uz.po")
    assert '"Plural-Forms: nplurals=1; plural=0;\\n"' in project.text("kaa.po")
    assert '"Plural-Forms: nplurals=3; plural=(n%10==1' in project.text("ru.po")
    assert '"Language: kaa\\n"' in project.text("kaa.po")


def test_moving_a_sentence_within_its_file_changes_nothing(project: Project) -> None:
    before = {path.name: path.read_bytes() for path in project.path("").iterdir()}
    source = (project.root / "librarian_self" / "home.py").read_text()
    project.write("\n\n# moved\n" + "".join(reversed(source.splitlines(keepends=True))))
    project.update()

    assert {path.name: path.read_bytes() for path in project.path("").iterdir()} == before


def test_one_sentence_in_two_files_is_one_entry(project: Project) -> None:
    project.write('x = msg("Save")\ny = msg("Save")\n', "about.py")
    project.update()

    assert project.text("uz.po").count('msgid "Save"') == 1
    assert "#: librarian_self/about.py librarian_self/home.py\n" in project.text("uz.po")
    assert project.check() == []


def test_a_comment_for_translators_reaches_the_catalogue(project: Project) -> None:
    project.write('# Translators: on a button\nx = msg("Go")\n', "about.py")
    project.update()

    assert "#. Translators: on a button\n" in project.text("uz.po")
    assert project.tool.todo(project.root, "uz")["Go"]["note"] == "Translators: on a button"


def test_a_percent_sign_is_not_taken_for_a_format(project: Project) -> None:
    project.write('x = msg("100 % done")\n', "about.py")
    project.update()

    assert "python-format" not in project.text("uz.po")


def test_a_compiled_catalogue_is_what_gettext_reads(project: Project) -> None:
    translations = read(project)

    assert translations.gettext("Save") == "Saqlash"
    assert translations.ngettext("one goal", "{count} goals", 7) == "{count} ta maqsad"
    assert translations.gettext("Close") == "Close"


def test_a_compiled_catalogue_is_what_other_tools_read(project: Project) -> None:
    with project.path("uz.mo").open("rb") as file:
        catalog = read_mo(file)

    hello = catalog.get("Hello, {name}!")
    assert hello is not None
    assert hello.string == "Salom, {name}!"


def test_untranslated_and_fuzzy_sentences_are_not_compiled(project: Project) -> None:
    project.write('x = msg("Close")\n', "about.py")
    project.replace("uz.po", 'msgid "Save"', '#, fuzzy\nmsgid "Save"')
    project.update()

    assert read(project).gettext("Save") == "Save"
    assert read(project).gettext("Close") == "Close"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.text(min_size=1, max_size=20), st.text(min_size=1, max_size=20), max_size=8))
def test_any_translations_come_back_from_the_compiled_file(files: Any, pairs: dict[str, str]) -> None:
    pairs = {key.replace("\0", ""): value.replace("\0", "") for key, value in pairs.items()}
    pairs = {key: value for key, value in pairs.items() if key and value and "\x04" not in key}
    catalog = files.empty("uz")
    for key, value in pairs.items():
        catalog.add(key, value)

    translations = GNUTranslations(io.BytesIO(files.compiled(catalog, "uz")))
    assert {key: translations.gettext(key) for key in pairs} == pairs


# --- carrying over -------------------------------------------------------------------------------------------------


def test_updating_keeps_translations_and_adds_new_sentences_empty(project: Project) -> None:
    project.write('x = msg("Close")\n', "about.py")
    project.update()

    assert 'msgid "Save"\nmsgstr "Saqlash"\n' in project.text("uz.po")
    assert 'msgid "Close"\nmsgstr ""\n' in project.text("uz.po")


def test_updating_twice_changes_nothing_more(project: Project) -> None:
    project.write('x = msg("Close")\n')
    project.update()
    once = project.text("uz.po")
    project.update()

    assert project.text("uz.po") == once


def test_a_translation_whose_sentence_is_gone_waits_and_comes_back(project: Project) -> None:
    source = (project.root / "librarian_self" / "home.py").read_text()
    project.write('x = msg("Close")\n')
    project.update()
    assert '#~ msgid "Save"\n#~ msgstr "Saqlash"\n' in project.text("uz.po")

    project.write(source)
    project.update()
    assert project.check() == []


def test_waiting_translations_can_be_forgotten(project: Project) -> None:
    project.write('x = msg("Save")\n')
    project.tool.update(project.root, drop_obsolete=True)

    assert "#~" not in project.text("uz.po")
    assert project.check() == []


def test_what_was_never_translated_does_not_wait(project: Project) -> None:
    project.write('x = msg("Close")\n', "about.py")
    project.update()
    project.write("", "about.py")
    project.update()

    assert "Close" not in project.text("uz.po")


def test_a_sentence_that_becomes_a_plural_keeps_its_words_but_has_to_be_looked_at(project: Project) -> None:
    project.write('x = nmsg("Save", "Save {count}", 2)\n')
    project.update()

    assert '#, fuzzy\nmsgid "Save"' in project.text("uz.po").replace(", python-brace-format", "")
    assert 'msgstr[0] "Saqlash"' in project.text("uz.po")
    assert told(project, "“Save”", "fuzzy")


def test_a_plural_that_becomes_a_sentence_keeps_its_words_but_has_to_be_looked_at(project: Project) -> None:
    project.write('x = msg("one goal")\n')
    project.update()

    assert told(project, "“one goal”", "fuzzy")
    assert 'msgstr "{count} ta maqsad"' in project.text("uz.po")


def test_a_plural_with_other_words_has_to_be_looked_at(project: Project) -> None:
    project.write('x = nmsg("one goal", "{count} aims", 2)\n')
    project.update()

    assert told(project, "“one goal”", "fuzzy")


def test_a_translators_own_comment_is_kept(project: Project) -> None:
    project.replace(
        "uz.po",
        '#: librarian_self/home.py\nmsgid "Save"',
        '# asked Aziza\n#: librarian_self/home.py\nmsgid "Save"',
    )
    project.update()

    assert "# asked Aziza\n" in project.text("uz.po")


def test_a_source_that_cannot_be_read_stops_before_anything_is_written(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    before = project.text("uz.po")
    project.write("x = msg(", "about.py")

    assert project.tool.main(["update"], project.root) == 1
    assert "librarian_self/about.py:1:" in capsys.readouterr().err
    assert project.text("uz.po") == before


# --- todo and fill -------------------------------------------------------------------------------------------------


def test_what_is_to_do_is_described_for_a_translator(project: Project) -> None:
    project.write('x = msg("Close")\ny = nmsg("one aim", "{count} aims", 2)\n', "about.py")
    project.update("ru")

    assert project.tool.todo(project.root, "uz") == {
        "Close": {"files": ["librarian_self/about.py"]},
        "one aim": {"files": ["librarian_self/about.py"], "plural": "{count} aims", "forms": 1},
    }
    assert project.tool.todo(project.root, "ru")["one goal"]["forms"] == 3


def test_a_fuzzy_translation_is_to_do_with_its_words(project: Project) -> None:
    project.write('x = nmsg("one goal", "{count} aims", 2)\n')
    project.update()

    assert project.tool.todo(project.root, "uz")["one goal"]["before"] == ["{count} ta maqsad"]


def test_filling_writes_and_compiles_translations(project: Project) -> None:
    project.update("ru")
    forms = ["{count} цель", "{count} цели", "{count} целей"]

    assert project.fill("ru", {"Save": "Сохранить", "one goal": forms}) == []
    assert read(project, "ru").ngettext("one goal", "{count} goals", 3) == "{count} цели"
    assert list(project.tool.todo(project.root, "ru")) == ["Hello, {name}!"]


def test_filling_leaves_other_translations_alone(project: Project) -> None:
    assert project.fill("uz", {"Save": "Yozib qoʻyish"}) == []
    assert read(project).gettext("Hello, {name}!") == "Salom, {name}!"


def test_filling_puts_uzbek_into_its_stored_spelling(project: Project) -> None:
    assert project.fill("uz", {"Save": "Ma'lumotni yozib qo'yish"}) == []
    assert read(project).gettext("Save") == "Maʼlumotni yozib qoʻyish"


def test_filling_settles_a_fuzzy_translation(project: Project) -> None:
    project.write('x = nmsg("one goal", "{count} aims", 2)\n')
    project.update()

    assert project.fill("uz", {"one goal": "{count} ta niyat"}) == []
    assert "fuzzy" not in project.text("uz.po")


def test_filling_takes_no_per_cent_sign_for_a_place(project: Project) -> None:
    project.write('x = msg("60 % of it")\n')
    project.update()

    assert project.fill("uz", {"60 % of it": "60 foizi"}) == []
    assert "python-format" not in project.text("uz.po")


def test_an_empty_translation_is_passed_over(project: Project) -> None:
    assert project.fill("uz", {"Save": ""}) == []
    assert read(project).gettext("Save") == "Saqlash"


@pytest.mark.parametrize(
    ("given_words", "problem"),
    [
        ({"Nowhere": "Hech qayerda"}, "“Nowhere”: no such sentence"),
        ({"Save": ["a", "b"]}, "“Save”: 1 translation(s) needed, as text"),
        ({"Save": 3}, "“Save”: 1 translation(s) needed, as text"),
        ({"Save": None}, "“Save”: 1 translation(s) needed, as text"),
        ({"one goal": ["{count} a", "{count} b"]}, "“one goal”: 1 translation(s) needed, as text"),
    ],
)
def test_what_does_not_fit_is_told_and_the_rest_is_filled(
    project: Project, given_words: dict[str, Any], problem: str
) -> None:
    assert project.fill("uz", {**given_words, "Hello, {name}!": "Assalomu alaykum, {name}!"}) == [problem]
    assert read(project).gettext("Hello, {name}!") == "Assalomu alaykum, {name}!"


def test_a_bad_translation_is_told_at_once(project: Project) -> None:
    assert project.fill("uz", {"Hello, {name}!": "Salom!"}) == ["“Hello, {name}!”: without {name}"]


# --- the check: each part of it can fail ----------------------------------------------------------------------------


def test_an_out_of_date_template_is_found(project: Project) -> None:
    project.write('x = msg("Close")\n', "about.py")

    assert told(project, "librarian-self.pot", "run: tools/translations.py update")


def test_a_missing_template_is_found(project: Project) -> None:
    project.path("librarian-self.pot").unlink()

    assert told(project, "librarian-self.pot")


def test_a_catalogue_behind_the_template_is_found(project: Project) -> None:
    project.write('x = msg("Close")\n', "about.py")
    project.tool.extract(project.root)

    assert not told(project, "librarian-self.pot")
    assert told(project, "uz.po", "does not have the sentences of the template")


def test_a_missing_catalogue_of_a_shipped_language_is_found(project: Project) -> None:
    project.path("uz.po").unlink()

    assert told(project, "uz.po: missing")
    assert told(project, "uz.mo: has no uz.po")


def test_a_catalogue_of_no_language_is_found(project: Project) -> None:
    project.path("xx.po").write_text("")

    assert told(project, "xx.po: no such language")


@pytest.mark.parametrize("broken", [b'msgid "a\nmsgstr ""\n', b"\xff\xfe", b'msgid "x"\nnonsense\n'])
def test_a_catalogue_that_cannot_be_read_is_found(project: Project, broken: bytes) -> None:
    project.path("uz.po").write_bytes(broken)

    assert told(project, "uz.po:")


def test_an_untranslated_sentence_is_found(project: Project) -> None:
    project.replace("uz.po", 'msgstr "Saqlash"', 'msgstr ""')

    assert told(project, "uz.po: “Save”: not translated")


def test_an_untranslated_plural_is_found(project: Project) -> None:
    project.replace("uz.po", '"{count} ta maqsad"', '""')

    assert told(project, "uz.po: “one goal”: not translated")


def test_of_many_untranslated_sentences_the_first_are_told_and_the_others_counted(project: Project) -> None:
    project.write("".join(f'x{n} = msg("Sentence {n}")\n' for n in range(25)), "about.py")
    project.update()

    assert len([line for line in project.check() if line.endswith("”: not translated")]) == 10
    assert told(project, "uz.po: 15 more not translated; see: tools/translations.py todo uz")


def test_a_fuzzy_translation_is_found(project: Project) -> None:
    project.replace("uz.po", 'msgid "Save"', '#, fuzzy\nmsgid "Save"')

    assert told(project, "uz.po: “Save”: fuzzy")


def test_an_obsolete_translation_is_found(project: Project) -> None:
    project.write('x = msg("Save")\n')
    project.update()

    assert told(project, "uz.po: 2 obsolete")


def test_a_language_that_is_not_shipped_may_be_unfinished_but_not_wrong(project: Project) -> None:
    project.update("ru")
    assert project.check() == []

    project.fill("ru", {"Hello, {name}!": "Привет, {имя}!"})
    assert told(project, "ru.po: “Hello, {name}!”: without {name}")


@pytest.mark.parametrize(
    ("translation", "problem"),
    [
        ("Salom, ism!", "without {name}"),
        ("Salom, {name} {ism}!", "with {ism}"),
        ("O'zbek, {name}", "an apostrophe"),
        ("Oʼzbek, {name}", "where ʻ belongs"),
        ("Caлом, {name}!", "letters that uz does not have"),
        ("Salom, {name}...", "three dots"),
        ("Salom,  {name}", "two spaces"),
        ("Salom\u0301, {name}", "NFC"),
    ],
)
def test_a_wrong_translation_is_found(project: Project, translation: str, problem: str) -> None:
    project.replace("uz.po", "Salom, {name}!", translation)

    assert told(project, "uz.po: “Hello, {name}!”", problem)


def test_a_wrong_plural_form_is_found(project: Project) -> None:
    project.replace("uz.po", "{count} ta maqsad", "maqsadlar")

    assert told(project, "uz.po: “one goal”: without {count}")


def test_a_compiled_file_of_other_translations_is_found(project: Project) -> None:
    old = project.path("uz.mo").read_bytes()
    project.fill("uz", {"Save": "Yozish"})
    project.path("uz.mo").write_bytes(old)

    assert project.check() == ["uz.po: uz.mo is not what it compiles to; run: tools/translations.py compile"]
    project.tool.compile_all(project.root)
    assert project.check() == []


def test_a_missing_compiled_file_is_found(project: Project) -> None:
    project.path("uz.mo").unlink()

    assert told(project, "uz.mo is not what it compiles to")


def test_a_wrong_header_is_found(project: Project) -> None:
    project.replace("uz.po", "nplurals=1; plural=0;", "nplurals=2; plural=(n != 1);")

    assert told(project, "uz.po: does not have the sentences of the template as `update` writes them")


def test_a_problem_of_the_source_is_found(project: Project) -> None:
    project.write("x = msg(words)\n", "about.py")

    assert told(project, "librarian_self/about.py:1: msg(...) needs its sentence as a plain literal")


# --- the command line ----------------------------------------------------------------------------------------------


def test_check_says_that_all_is_well(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.tool.main(["check"], project.root) == 0
    assert capsys.readouterr().out == "translations: all is well\n"


def test_check_prints_each_problem_and_fails(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.path("uz.mo").unlink()

    assert project.tool.main(["check"], project.root) == 1
    printed = capsys.readouterr()
    assert printed.err == "uz.po: uz.mo is not what it compiles to; run: tools/translations.py compile\n"
    assert printed.out == "translations: 1 problem(s)\n"


def test_todo_and_fill_work_together(
    project: Project, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    project.write('x = msg("Close")\n', "about.py")
    assert project.tool.main(["update"], project.root) == 0
    assert project.tool.main(["todo", "uz"], project.root) == 0
    asked = json.loads(capsys.readouterr().out)

    answer = tmp_path / "answer.json"
    answer.write_text(json.dumps(dict.fromkeys(asked, "Yopish")))
    assert project.tool.main(["fill", "uz", str(answer)], project.root) == 0
    assert project.tool.main(["check"], project.root) == 0


def test_fill_reads_the_input_too(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO('{"Save": "Yozish"}'))

    assert project.tool.main(["fill", "uz", "-"], project.root) == 0
    assert read(project).gettext("Save") == "Yozish"


def test_fill_wants_an_object(project: Project, tmp_path: Path) -> None:
    (tmp_path / "list.json").write_text("[]")

    with pytest.raises(SystemExit, match="not an object"):
        project.tool.main(["fill", "uz", str(tmp_path / "list.json")], project.root)


@pytest.mark.parametrize("command", [["todo", "kaa"], ["fill", "kaa", "-"]])
def test_a_catalogue_that_was_not_begun_is_told(
    project: Project, command: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("{}"))

    assert project.tool.main(command, project.root) == 1
    assert "kaa.po: no such file" in capsys.readouterr().err


def test_a_language_that_there_is_not_is_refused(project: Project) -> None:
    with pytest.raises(SystemExit):
        project.tool.main(["update", "tlh"], project.root)


@pytest.mark.parametrize(
    "command", [["extract"], ["compile"], ["update", "ru"], ["update", "--drop-obsolete"]]
)
def test_commands_that_write_leave_a_whole_project_whole(project: Project, command: list[str]) -> None:
    assert project.tool.main(command, project.root) == 0
    assert project.check() == []


def test_extract_tells_what_is_wrong_with_the_source(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    project.write("x = msg(words)\n", "about.py")

    assert project.tool.main(["extract"], project.root) == 1
    assert "about.py:1:" in capsys.readouterr().err
