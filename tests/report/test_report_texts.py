"""What somebody wrote comes out as they wrote it, in every language and whatever it holds."""

from __future__ import annotations

import shutil
import subprocess
import unicodedata
from dataclasses import astuple, replace
from pathlib import Path

import pytest

from librarian_self.model.plan import Goal
from librarian_self.report import plan_pdf
from librarian_self.report.content import Commitment, Learning, Review
from tests.report.plans import VOICES, empty_plan, goal_of, huge_plan, speaker, usual_plan
from tests.report.reading import one_line, reader_of, text_of, unspaced

HOSTILE = {
    "markup": "<b>bold</b> & <para> &amp; </font> <![CDATA[x]]> %(name)s {count} {0} \\ ( ) [ ]",
    "pdf-operators": "(Tj) ET Q /F1 12 Tf endstream endobj %%EOF",
    "long-word": "Qoraqalpogʻiston" * 60,
    "long-address": "https://example.uz/" + "a1b2-" * 100 + "?q=1&r=2",
    "spaces": "  two   spaces\tand a tab ",
    "accents": "g\u0301 o\u02bb \u0438\u0306 e\u0301",
    "quotes": "‘’ “” «» „“ ' \" ` ´ ʻ ʼ",
}


@pytest.mark.parametrize("language", VOICES)
def test_all_that_was_written_is_found_again(language: str) -> None:
    text = text_of(plan_pdf(usual_plan(language), speaker(language)))
    for words in astuple(VOICES[language]):
        assert one_line(words) in text


@pytest.mark.parametrize("language", VOICES)
def test_names_of_sections_and_dates_are_found_too(language: str) -> None:
    content, say = usual_plan(language), speaker(language)
    text = text_of(plan_pdf(content, say))
    assert content.form is not None
    for section in content.form.sections:
        assert one_line(say.text(section.label)) in text
    for date in content.assessed:
        assert say.date(date) in text


@pytest.mark.parametrize("language", VOICES)
def test_another_program_finds_the_same_words(language: str, tmp_path: Path) -> None:
    program = shutil.which("pdftotext")
    pdf = plan_pdf(usual_plan(language), speaker(language))
    if program is None:
        text = text_of(pdf)
    else:
        path = tmp_path / "plan.pdf"
        path.write_bytes(pdf)
        done = subprocess.run([program, "-raw", path, "-"], capture_output=True, check=True)  # noqa: S603 -- a program of the system and a file of ours
        text = one_line(done.stdout.decode())
    for words in astuple(VOICES[language]):
        assert one_line(words) in text


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_arrive_as_typed_everywhere(words: str) -> None:
    goal = Goal("g", words, reason=words, measure=words, obstacle=words, support=words)
    content = replace(
        usual_plan(),
        name=words,
        role=words,
        goals=(goal,),
        commitments=(Commitment(words, words, words, words),),
        reviews=(Review("2026-12-01", words, words),),
        learning=(Learning("2026-12-01", words, 1, words, words, words, words),),
    )
    text = unspaced(text_of(plan_pdf(content, speaker())))
    wanted = unspaced(unicodedata.normalize("NFC", words))
    assert text.count(wanted) >= 12  # a word of a whole page has a footer in its middle


def test_paragraphs_of_the_person_stay_paragraphs() -> None:
    goal = replace(goal_of(VOICES["en"], 1), reason="First thought.\nSecond thought.")
    pages = reader_of(plan_pdf(replace(empty_plan(), goals=(goal,)), speaker())).pages
    lines = [line.strip() for page in pages for line in page.extract_text().splitlines()]
    assert any(line.endswith("First thought.") for line in lines)
    assert any(line.startswith("Second thought.") for line in lines)


def test_the_cells_of_a_row_are_read_one_after_the_other() -> None:
    entry = Learning("2026-12-08", "one two three four five " * 4, 2, "six seven eight nine ten " * 4)
    text = text_of(plan_pdf(replace(empty_plan(), learning=(entry,)), speaker()))
    assert one_line(entry.activity) in text
    assert one_line(entry.what) in text
    assert text.index("five") < text.index("six")


def test_characters_without_a_letter_are_replaced_and_named_at_the_end() -> None:
    content = replace(
        empty_plan("Gulnora 😀"), goals=(replace(goal_of(VOICES["en"], 1), reason="漢字 and 😀"),)
    )
    text = text_of(plan_pdf(content, speaker()))
    assert "□□ and □" in text
    note = text[text.index("These characters could not be printed") :]
    assert "U+1F600 grinning face" in note
    assert "U+6F22" in note
    assert note.count("U+1F600") == 1


def test_a_whole_other_script_is_named_in_part() -> None:
    text = text_of(plan_pdf(empty_plan("".join(map(chr, range(0x4E00, 0x4E60)))), speaker()))
    assert text.count("U+4E") == 30
    assert ", …" in text


def test_without_lost_characters_there_is_no_note() -> None:
    assert "could not be printed" not in text_of(plan_pdf(usual_plan("kaa"), speaker()))


def test_a_huge_plan_says_everything() -> None:
    content = huge_plan(12, 3000)
    text = text_of(plan_pdf(content, speaker()))
    for number in range(12):
        assert f"{VOICES['uz'].goal} {number}" in text
    assert text.count(one_line(VOICES["uz"].reflection)) > 100


@pytest.mark.parametrize("words", ["", " ", "W" * 500])
def test_every_fact_may_be_empty_or_long(words: str) -> None:
    content = replace(usual_plan(), name=words, role=words, language_name=words)
    assert unspaced(text_of(plan_pdf(content, speaker()))).count(unspaced(words)) >= 2


def test_a_name_too_long_for_its_line_says_so_where_it_is_signed() -> None:
    content = replace(empty_plan("Gulnora " * 40))
    last = text_of(plan_pdf(content, speaker())).split("Me Name")[-1]
    assert "Gulnora" in last
    assert "…" in last
