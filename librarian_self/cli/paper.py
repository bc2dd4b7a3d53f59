"""`pdf`: the plan on paper, or as a page for a browser."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Final

from librarian_self.cli.secrets import open_session
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import best_for
from librarian_self.report.output import Paper, Printing
from librarian_self.report.sharing import Reader, sharing_for
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.files import write_whole
from librarian_self.services.kits import installed_kits, logo_of
from librarian_self.services.plan_copy import copy_html, copy_pdf
from librarian_self.services.plan_document import plan_copy
from librarian_self.services.profiles import user_data_folder

PAGE_ENDINGS: Final = (".html", ".htm")


def write_pdf(arguments: Namespace) -> int:
    """The development plan as PDF, as a page where the name says so, or as both; each whole or not at all."""
    out: Path = arguments.out
    page_alone = out.suffix.lower() in PAGE_ENDINGS
    printing = Printing(Paper(arguments.paper), arguments.large_print, arguments.fillable)
    made: dict[Path, bytes] = {}
    with open_session(arguments) as session:
        say = load_catalogue(arguments.lang or best_for([session.profile().lang]))
        sharing = sharing_for(Reader(arguments.reader), protected=session.is_protected)
        logo = logo_of(installed_kits(user_data_folder()))
        copy = plan_copy(session, say, SYSTEM_CLOCK.today(), sharing, printing=printing, logo=logo)
    if not page_alone:
        made[out] = copy_pdf(copy, say)
    if page_alone or arguments.html:
        page = out if page_alone else out.with_suffix(PAGE_ENDINGS[0])
        made[page] = copy_html(copy, say)
    for path, data in made.items():
        write_whole(path, data)
    return 0
