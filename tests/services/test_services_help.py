"""Help: its files are strict, say the same in every language, and are found by any spelling."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import GNUTranslations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.assets import asset
from librarian_self.i18n.alphabets import LETTERS
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.i18n.orthography import APOSTROPHES, OKINA, TUTUQ, normalise_typed, upper
from librarian_self.model.plan import MOST_ACTIVE_GOALS
from librarian_self.planning.strengths import STRONG_LEVEL
from librarian_self.scoring.items import ASSUMED_IMPORTANCE
from librarian_self.scoring.sections import LEAST_COVERAGE
from librarian_self.services.help import best_article, find_articles, help_articles, help_is_written
from librarian_self.services.helpfile import (
    BrokenHelp,
    HelpArticle,
    HelpLine,
    HelpPart,
    LineKind,
    read_articles,
)
from tools.translation_checks import letter_problems

PROPER = re.compile(r"\b(?!Ctrl|Shift|Alt)[A-Z]\w+|\b\w+\.\w+")
"""Words with a capital, and names of files."""

SMALL = """
## First steps {#first-steps}
<!-- words: begin, start -->
A paragraph.

### Four steps
- One.
- `Ctrl+Z` Undo it.

## Keys {#keys}
### Everywhere
(In brackets.)
"""

QUOTED = re.compile("[“«]([^”»]*)[”»]")
FOREIGN = re.compile(
    r"Librarian Self|[A-Z]+[a-z]*(?:\+[A-Za-z]+)+|\.lself|\b(?:[A-Z]{2,}|F1|Esc|Tab|PgUp|PgDn)\w*"
)
"""Names and keys that keep their own letters."""

FIVE = {"en": "Five", "uz": "beshta", "uz_Cyrl": "бешта", "ru": "пят", "kaa": "bes", "kaa_Cyrl": "бес"}
"""How the help says how many goals are active at most."""

NAMES = frozenset(
    {"Windows", "Linux", "Orca", "Narrator", "Shift", "Backspace", "Delete", "Space", "Ctrl", "Enter"}
)


def ids(articles: tuple[HelpArticle, ...]) -> list[str]:
    return [article.id for article in articles]


def texts(articles: tuple[HelpArticle, ...]) -> Iterator[str]:
    """Every sentence that is shown."""
    for article in articles:
        yield article.title
        for part in article.parts:
            yield part.heading
            yield from (line.words for line in part.lines)


def article(language: str, article_id: str) -> HelpArticle:
    return next(each for each in help_articles(language) if each.id == article_id)


def words_of(found: HelpArticle) -> str:
    return " ".join(texts((found,)))


# The file


def test_a_file_becomes_articles_with_their_parts() -> None:
    first, second = read_articles(SMALL)
    assert first == HelpArticle(
        "first-steps",
        "First steps",
        (
            HelpPart("", (HelpLine(LineKind.PARAGRAPH, "A paragraph."),)),
            HelpPart(
                "Four steps",
                (HelpLine(LineKind.POINT, "One."), HelpLine(LineKind.KEYS, "Undo it.", "Ctrl+Z")),
            ),
        ),
        "begin, start",
    )
    assert second.parts == (HelpPart("Everywhere", (HelpLine(LineKind.PARAGRAPH, "(In brackets.)"),)),)
    assert second.words == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ("Words before any article.", 1),
        ("# Help\n## Keys {#keys}\nWords.", 1),
        ("## Keys\nWords.", 1),
        ("## Keys {#Keys}\nWords.", 1),
        ("## Keys {#keys}", 1),
        ("## Keys {#keys}\n<!-- words: key -->", 1),
        ("## Keys {#keys}\n\n### Everywhere\n", 3),
        ("## Keys {#keys}\n### One\n### Two\nWords.", 2),
        ("## Keys {#keys}\nWords.\n## Keys again {#keys}\nWords.", 3),
        ("## Keys {#keys}\nWords.\n## Undo\nWords.", 3),
        ("## Keys {#keys}\nWords.\n<!-- words: late -->", 3),
        ("## Keys {#keys}\nSome **bold** words.", 2),
        ("## Keys {#keys}\nA [link](http://x).", 2),
        ("## Keys {#keys}\n- The key `Ctrl+Z` inside.", 2),
        ("## Keys {#keys}\n* A star.", 2),
        ("## Keys {#keys}\n#### Too deep", 2),
        ("## Keys {#keys}\nA {place}.", 2),
        ("## Keys {#keys}\n| a | table |", 2),
    ],
)
def test_what_is_not_written_as_it_has_to_be_is_refused_with_its_line(text: str, line: int) -> None:
    with pytest.raises(BrokenHelp) as refused:
        read_articles(text)
    assert refused.value.line == line
    assert str(refused.value).startswith(f"line {line}: ")


@given(st.text(st.sampled_from("#` -{}ab<!>:\n")))
def test_any_file_is_either_read_or_refused(text: str) -> None:
    try:
        articles = read_articles(f"## A {{#a}}\n{text}")
    except BrokenHelp:
        return
    assert all(part.lines for each in articles for part in each.parts)


# What is written


def test_every_language_of_the_program_has_its_help() -> None:
    assert all(help_is_written(language) for language in AVAILABLE)
    assert not help_is_written("pseudo")


def test_a_language_without_help_shows_the_english_one() -> None:
    assert help_articles("pseudo") == help_articles("en")


@pytest.mark.parametrize("language", AVAILABLE)
def test_articles_and_their_parts_are_the_same_in_every_language(language: str) -> None:
    def shape(each: HelpArticle) -> list[list[tuple[LineKind, str]]]:
        return [[(line.kind, line.keys) for line in part.lines] for part in each.parts]

    ours, english = help_articles(language), help_articles("en")
    assert ids(ours) == ids(english)
    for one, other in zip(ours, english, strict=True):
        assert shape(one) == shape(other), one.id
        assert [bool(part.heading) for part in one.parts] == [bool(part.heading) for part in other.parts]
        assert one.words


@pytest.mark.parametrize("language", AVAILABLE)
def test_what_is_quoted_stands_on_the_screen(language: str) -> None:
    """A word in quotation marks is the name of a button, a field or a page, exactly as the program says it."""
    other = "uz" if language == "en" else language
    with asset("resources", "translations", f"{other}.mo").open("rb") as compiled:
        catalogue = GNUTranslations(compiled)._catalog  # type: ignore[attr-defined] # gettext has no public list
    keys = [key[0] if isinstance(key, tuple) else key for key in catalogue]
    said = set(keys if language == "en" else catalogue.values())
    quoted = {name for text in texts(help_articles(language)) for name in QUOTED.findall(text)}
    assert len(quoted) > 20
    assert quoted - said == set()


def test_uzbek_is_written_with_its_own_letters_and_marks() -> None:
    small = LETTERS["uz"]
    allowed = small | {upper(letter, "uz") for letter in small} | {OKINA, TUTUQ}
    for text in texts(help_articles("uz")):
        assert not set(text) & (set(APOSTROPHES) - {OKINA, TUTUQ}), text
        assert normalise_typed(text, "uz") == text
        own = FOREIGN.sub(" ", text)
        own = " ".join(word for word in re.findall(r"[\w" + OKINA + TUTUQ + "]+", own) if word not in NAMES)
        assert {letter for letter in own if letter.isalpha()} <= allowed, text


@pytest.mark.parametrize("language", AVAILABLE)
def test_sentences_are_set_with_care(language: str) -> None:
    for text in texts(help_articles(language)):
        assert "  " not in text
        assert "..." not in text
        assert '"' not in text
        assert " - " not in text


@pytest.mark.parametrize("language", AVAILABLE)
def test_no_article_is_longer_than_one_reads_at_once(language: str) -> None:
    for each in help_articles(language):
        assert 60 < len(words_of(each).split()) < 450, each.id
        assert len(each.title) <= 36


@pytest.mark.parametrize("language", AVAILABLE)
def test_numbers_are_those_that_the_program_counts_with(language: str) -> None:
    results, plan = words_of(article(language, "results")), words_of(article(language, "goals"))
    example = 3 * 2 / (3 * 4)
    assert f"{LEAST_COVERAGE * 100:.0f}" in results
    assert f"{STRONG_LEVEL}" in results
    assert (
        "3 × 2 ÷ (3 × 4) = " + (f"{example}" if language == "en" else f"{example}".replace(".", ","))
        in results
    )
    assert re.search(rf"\b{ASSUMED_IMPORTANCE}\b", results)
    assert FIVE[language] in plan
    assert MOST_ACTIVE_GOALS == 5


# Finding


@pytest.mark.parametrize("language", AVAILABLE)
@pytest.mark.parametrize("query", ["", "   ", "?!", "…"])
def test_a_search_for_no_word_finds_everything(language: str, query: str) -> None:
    assert find_articles(language, query) == help_articles(language)


@pytest.mark.parametrize("language", ["kaa", "kaa_Cyrl"])
@pytest.mark.parametrize("query", ["rawajlanıw", "rawajlaniw", "RAWAJLANÍW", "rawajlani'w", "раўажланыў"])
def test_a_karakalpak_word_is_found_in_every_spelling(query: str, language: str) -> None:
    found = find_articles(language, query)

    assert found == find_articles(language, "rawajlanıw")
    assert 0 < len(found) < len(help_articles(language))


@pytest.mark.parametrize("language", AVAILABLE)
def test_no_letter_is_of_another_language(language: str) -> None:
    """Names, keys, files and abbreviations keep the letters that they have in the English article."""
    english = " ".join(texts(help_articles("en")))
    names = re.compile("|".join(rf"\b{re.escape(name)}\b" for name in PROPER.findall(english)))
    faults = [
        f"{problem}: {text}"
        for text in texts(help_articles(language))
        for problem in letter_problems(names.sub(" ", text), english, language)
    ]

    assert faults == []


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("stick", "sharing"),
        ("delete my profile", "sharing"),
        ("USB", "sharing"),
        ("keyboard", "keys"),
        ("ctrl+z", "keys"),
        ("gap", "results"),
        ("priority", "results"),
        ("pdf", "plan"),
        ("dark", "look"),
        ("NVDA", "screen-reader"),
        ("attestation", "purpose"),
        ("disk full", "trouble"),
        ("backup", "trouble"),
        ("mistake", "undo"),
        ("ethics", "forms"),
        ("begin", "first-steps"),
    ],
)
def test_words_lead_to_the_article_that_is_about_them(query: str, wanted: str) -> None:
    assert wanted in ids(find_articles("en", query))


@pytest.mark.parametrize(
    ("query", "wanted"),
    [("gap", "results"), ("goal", "plan"), ("keys", "keys"), ("undo", "undo"), ("dark", "look")],
)
def test_the_best_article_has_the_words_in_its_title(query: str, wanted: str) -> None:
    best = best_article("en", query)
    assert best is not None
    assert best.id == wanted


@pytest.mark.parametrize(
    "query",
    ["moʻljal", "mo'ljal", "mo`ljal", "mo‘ljal", "MOʻLJAL", "moljal", "мўлжал", "МЎЛЖАЛ", "moʻl"],
)
def test_an_uzbek_word_is_found_in_every_spelling(query: str) -> None:
    assert ids(find_articles("uz", query)) == ids(find_articles("uz", "moʻljal"))
    assert "answering" in ids(find_articles("uz", query))


@pytest.mark.parametrize(
    ("query", "wanted"), [("fleshka", "sharing"), ("флешка", "sharing"), ("ўчириш", "sharing")]
)
def test_uzbek_words_lead_to_their_article(query: str, wanted: str) -> None:
    best = best_article("uz", query)
    assert best is not None
    assert best.id == wanted


def test_a_word_is_found_by_its_beginning_but_not_by_its_middle() -> None:
    assert ids(find_articles("en", "attest")) == ids(find_articles("en", "attestation"))
    assert find_articles("en", "ttestation") == ()


def test_an_article_with_all_words_comes_before_those_with_some() -> None:
    assert ids(find_articles("en", "usb copy")) == ["sharing"]
    assert len(find_articles("en", "copy")) > 1


def test_a_word_that_nobody_wrote_does_not_hide_the_others() -> None:
    assert find_articles("en", "stick zebra") == find_articles("en", "stick")
    assert find_articles("en", "zebra") == ()
    assert best_article("en", "zebra") is None


@given(st.text(max_size=30), st.sampled_from(AVAILABLE))
def test_what_is_found_keeps_its_order_and_any_query_will_do(query: str, language: str) -> None:
    found = find_articles(language, query)
    assert [each for each in help_articles(language) if each in found] == list(found)
    best = best_article(language, query)
    assert (best is None) is (not found)
    assert best is None or best in found


@given(st.data())
def test_every_word_that_is_shown_is_found(data: st.DataObject) -> None:
    language = data.draw(st.sampled_from(AVAILABLE))
    each = data.draw(st.sampled_from(help_articles(language)))
    word = data.draw(st.sampled_from(words_of(each).split()))
    assert each in find_articles(language, word)


def test_the_files_are_read_once() -> None:
    assert help_articles("uz") is help_articles("uz")


def test_nothing_but_help_lies_among_the_help_files() -> None:
    folder = Path(str(asset("resources", "help")))
    assert sorted(path.name for path in folder.iterdir()) == [
        f"{language}.md" for language in sorted(AVAILABLE)
    ]
