"""`pdf`: the plan on paper, or as a page for a browser."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Final

from librarian_self.cli.secrets import open_session
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import best_for
from librarian_self.report.output import Paper, Printing
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.files import write_whole
from librarian_self.services.kits import installed_kits, logo_of
from librarian_self.services.plan_document import plan_html_of, plan_pdf_of
from librarian_self.services.profiles import user_data_folder

PAGE_ENDINGS: Final = (".html", ".htm")


def write_pdf(arguments: Namespace) -> int:
    """The development plan as PDF, as a page where the name says so, or as both; each whole or not at all."""
    out: Path = arguments.out
    page_alone = out.suffix.lower() in PAGE_ENDINGS
    printing = Printing(Paper(arguments.paper), arguments.large_print)
    made: dict[Path, bytes] = {}
    with open_session(arguments) as session:
        say = load_catalogue(arguments.lang or best_for([session.profile().lang]))
        today, logo = SYSTEM_CLOCK.today(), logo_of(installed_kits(user_data_folder()))
        if not page_alone:
            made[out] = plan_pdf_of(session, say, today, printing=printing, logo=logo)
        if page_alone or arguments.html:
            page = out if page_alone else out.with_suffix(PAGE_ENDINGS[0])
            made[page] = plan_html_of(session, say, today, printing=printing, logo=logo)
    for path, data in made.items():
        write_whole(path, data)
    return 0
