"""`forms list`, `forms check` and `forms coverage`."""

from __future__ import annotations

from argparse import Namespace

from librarian_self.cli.speak import complain, print_json, speaker
from librarian_self.i18n.messages import Refusal
from librarian_self.services.coverage import coverage, elements
from librarian_self.services.kits import our_shelf
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.shelf import FormSummary, bytes_of, problems_of, shipped_shelf


def list_forms(arguments: Namespace) -> int:
    """Every form of the program, and of the kits that were taken in here."""
    shelf = our_shelf(user_data_folder())
    if arguments.json:
        print_json([_entry(form) for form in shelf.index])
        return 0
    say = speaker()
    for form in shelf.index:
        origin = f"  [{form.origin}]" if form.origin else ""
        print(f"{form.id}  {form.version}  {form.kind}  {form.items}  {say.text(form.title)}{origin}")
    return 0


def show_coverage(_arguments: Namespace) -> int:
    """Every element of the article with the items that name it; 1 if one that should be asked is not."""
    shelf = shipped_shelf()
    table = coverage(elements(), (shelf.open(form.id).form for form in shelf.index))
    for row in table:
        named = ", ".join(f"{form}/{item}" for form, item in row.items)
        mark = "missing" if row.is_missing else f"{len(row.items)}" if row.element.is_asked else "-"
        print(f"{row.element.id}\t{mark}\t{row.element.gloss}\t{named}")
    return 1 if any(row.is_missing for row in table) else 0


def check_forms(arguments: Namespace) -> int:
    """Nothing and 0, or every problem of every file and 1."""
    say = speaker()
    found = False
    for path in arguments.files:
        try:
            problems = problems_of(bytes_of(path))
        except Refusal as refusal:
            found = True
            complain(refusal)
            continue
        for problem in problems:
            found = True
            print(problem.located(str(path), say))
    return 1 if found else 0


def _entry(form: FormSummary) -> dict[str, object]:
    entry: dict[str, object] = {
        "id": form.id,
        "version": form.version,
        "kind": str(form.kind),
        "title": dict(form.title.words),
        "languages": list(form.languages),
        "items": form.items,
        "hash": form.hash,
    }
    return {**entry, "origin": form.origin} if form.origin else entry
