"""The plan on paper, and the page for screen readers, say no word of another language."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from html import unescape

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import LANGUAGES
from librarian_self.model.words import ROLE
from librarian_self.report import plan_html, plan_pdf
from librarian_self.report.content import PlanContent
from tests.journeys.vocabulary import Vocabulary, vocabulary
from tests.report.plans import VOICES, usual_plan
from tests.report.reading import alternatives, reader_of

WRITTEN = "GB"
"""Written by the person of the plan beside the sentences of their voice."""

HYPHEN = re.compile(r"(?<=\w)[-\u00ad\u2010]\s*\n\s*(?=[^\W\d_])")
TAG = re.compile(r"<style.*?</style>|<[^<>]*>", re.DOTALL)


def plan_in(language: str) -> PlanContent:
    """A plan whose person writes in the language, too."""
    say = load_catalogue(language)
    return replace(
        usual_plan(voice_of(language)),
        role=say(ROLE["reader-service"]),
        language_name=LANGUAGES[language].name,
    )


def voice_of(language: str) -> str:
    """The language that the person of a plan writes in; in Karakalpak, Latin letters for both scripts."""
    return language if language in VOICES else "kaa"


def known_in(language: str) -> Vocabulary:
    """The words of the language, and those that the person wrote in it."""
    voice = VOICES[voice_of(language)]
    own = [f"{getattr(voice, field.name)}" for field in fields(voice)]
    return vocabulary(language).with_words((*own, WRITTEN))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_of_the_plan_says_a_word_of_another_language(language: str) -> None:
    pdf = plan_pdf(plan_in(language), load_catalogue(language))
    pages = [HYPHEN.sub("", page.extract_text()) for page in reader_of(pdf).pages]

    assert len(pages) > 3
    assert list(known_in(language).strangers([*pages, *alternatives(pdf)])) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nor_does_the_page_for_screen_readers(language: str) -> None:
    page = plan_html(plan_in(language), load_catalogue(language)).decode("utf-8")
    lines = [unescape(line) for line in TAG.sub("\n", page).splitlines() if line.strip()]

    assert len(lines) > 100
    assert list(known_in(language).strangers(lines)) == []
