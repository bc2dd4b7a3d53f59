"""Whether the plan can be printed in every language, and read again by this program and others."""

from __future__ import annotations

from pathlib import Path

from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import AVAILABLE
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.report.parts.writing import TITLE
from librarian_self.selftest.bench import Bench
from librarian_self.selftest.outcome import require
from librarian_self.selftest.paper import attachments_of, opened, plan_of, words_of
from librarian_self.selftest.samples import GOAL, NAME
from librarian_self.services.files import write_whole
from librarian_self.services.opened_plan import open_plan
from librarian_self.services.plan_attachment import NAME as PLAN


def check_pdf(bench: Bench) -> Message:
    """Write the plan in each language and read it again, as others do and as we do.

    Raises CheckFailed, Refusal, PdfiumError, FaultElsewhere, and Gone where the press broke off.
    """
    room = bench.room("pdf")
    pages = sum(_check_plan(room, language) for language in AVAILABLE)
    return nmsg(
        "{count} page in {languages}; the plan inside was read again",
        "{count} pages in {languages}; the plan inside was read again",
        pages,
        languages=", ".join(AVAILABLE),
    )


def _check_plan(room: Path, language: str) -> int:
    """How many pages the plan has."""
    path = room / f"{language}.pdf"
    write_whole(path, plan_of(room, language))
    with opened(path.read_bytes()) as document:
        words, inside, pages = words_of(document), attachments_of(document), len(document)
    for wanted in (NAME, GOAL.title, load_catalogue(language)(TITLE)):
        require(
            wanted in words,
            msg(
                "The PDF in {language} does not say “{words}”, which it should.",
                language=language,
                words=wanted,
            ),
        )
    require(PLAN in inside, msg("The plan as data is not inside the PDF in {language}.", language=language))
    require(
        [goal.title for goal in open_plan(path).plan.goals] == [GOAL.title],
        msg("The plan inside the PDF in {language} is not the one that was written.", language=language),
    )
    return pages
