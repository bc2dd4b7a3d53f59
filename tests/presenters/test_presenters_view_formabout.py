"""A form says how it is answered, what its key rests on and where it comes from, in the reader's language."""

import pytest

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.presenters.views.formabout import form_about
from librarian_self.services.shelf import shipped_shelf

SHELF = shipped_shelf()


@pytest.mark.parametrize("language", ["en", "uz"])
@pytest.mark.parametrize("form_id", [summary.id for summary in SHELF.index])
def test_every_shipped_form_says_how_it_is_answered_and_names_its_sources(
    form_id: str, language: str
) -> None:
    form, say = SHELF.open(form_id).form, load_catalogue(language)
    about = form_about(form, say)
    assert form.intro is not None
    assert about.paragraphs[0] == say.text(form.intro).strip()
    assert any(form.version in words and "CC" in words for words in about.paragraphs)
    assert len(about.sources) == len(form.sources) > 0


def test_only_an_ethics_form_speaks_of_its_key() -> None:
    say = load_catalogue("en")
    spoken = {
        form_id: any(
            words.startswith("The key") for words in form_about(SHELF.open(form_id).form, say).paragraphs
        )
        for form_id in ("professional-ethics", "attitude-and-socialisation")
    }
    assert spoken == {"professional-ethics": True, "attitude-and-socialisation": False}
