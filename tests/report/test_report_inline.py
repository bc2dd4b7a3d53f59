"""What stands inside a paragraph: addresses, and words in another language."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from librarian_self.report.blocks import Paragraph, Span, paragraph
from librarian_self.report.inline import spans_of
from librarian_self.report.tongue import Tongues
from tests.report.plans import VOICES

ENGLISH = Tongues("en")


def linked(words: str) -> list[tuple[str, str]]:
    return [(span.text, span.link) for span in spans_of(paragraph(words), ENGLISH)]


@pytest.mark.parametrize(
    ("words", "address", "rest"),
    [
        ("See https://natlib.uz.", "https://natlib.uz", "."),
        ("(https://natlib.uz/a)", "https://natlib.uz/a", ")"),
        ("“http://a.uz/b?c=d&e” ", "http://a.uz/b?c=d&e", "” "),
        ("https://a.uz/x, then", "https://a.uz/x", ", then"),
        ("https://a.uz/", "https://a.uz/", ""),
        ("https://a.uz/a_(b)c d", "https://a.uz/a_(b)c", " d"),
    ],
)
def test_an_address_ends_where_its_sentence_goes_on(words: str, address: str, rest: str) -> None:
    found = linked(words)
    assert (address, address) in found
    assert "".join(text for text, _ in found) == words
    assert found[-1][0] in (rest, address)


def test_letters_of_other_scripts_are_escaped_in_the_address_and_kept_in_the_words() -> None:
    assert linked("https://uz.wikipedia.org/wiki/Oʻzbek") == [
        ("https://uz.wikipedia.org/wiki/Oʻzbek", "https://uz.wikipedia.org/wiki/O%CA%BBzbek")
    ]


@pytest.mark.parametrize(
    "words", ["natlib.uz", "javascript:alert(1)", "file:///etc/passwd", "://", "http://"]
)
def test_nothing_else_becomes_a_link(words: str) -> None:
    assert all(not link for _, link in linked(words))


def test_an_address_keeps_the_look_of_its_words() -> None:
    (span, end) = spans_of(Paragraph((Span("https://a.uz!", bold=True, quiet=True),)), ENGLISH)
    assert (span.bold, span.quiet, span.link) == (True, True, "https://a.uz")
    assert (end.text, end.bold, end.link) == ("!", True, "")


def test_a_link_that_is_one_already_stays_one() -> None:
    words = Span("see https://a.uz", link="#goal-1")
    assert spans_of(Paragraph((words,)), ENGLISH) == [words]


def test_words_in_another_language_are_told_span_by_span() -> None:
    label, said = spans_of(Paragraph((Span("What: "), Span(VOICES["ru"].reflection))), ENGLISH)
    assert (label.lang, said.lang) == ("", "ru")


def test_a_language_that_was_told_is_believed() -> None:
    assert spans_of(Paragraph((Span("Anna", lang="de"),)), ENGLISH)[0].lang == "de"


@given(st.text(st.sampled_from("ab :/.htps шқ\n(),"), max_size=80))
def test_no_letter_is_lost_and_every_address_is_plain(words: str) -> None:
    found = spans_of(paragraph(words), ENGLISH)
    assert "".join(span.text for span in found) == words
    assert all(span.link.isascii() and " " not in span.link for span in found)
