"""`results`."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from typing import Any

from librarian_self.cli.secrets import open_session
from librarian_self.cli.speak import print_json, speaker
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.form import SELF, Kind
from librarian_self.model.scores import Scores
from librarian_self.scoring.change import compare
from librarian_self.scoring.scores import score
from librarian_self.services.kits import our_shelf
from librarian_self.services.profiles import user_data_folder
from librarian_self.services.results import (
    ethics_json,
    pair_json,
    partner_of,
    remembered_json,
    results_json,
    results_of,
)
from librarian_self.services.session import Session, Taken


def show_results(arguments: Namespace) -> int:
    """The scores of one form, or of the newest assessment of every form answered."""
    with open_session(arguments) as session:
        found = _scores(session, arguments)
        earlier = None if arguments.compare is None else session.take(arguments.compare)
        if earlier is not None and earlier.form.id not in {scores.form for scores, _ in found}:
            raise _other_form(earlier)
        entries = [_entry(session, scores, taken, earlier) for scores, taken in found]
    if arguments.json:
        print_json(entries[0] if arguments.form else entries)
        return 0
    say = speaker()
    for entry in entries:
        print(f"{entry['form']} {entry['version']}")
        for section in entry["sections"]:
            mean = "–" if section["mean"] is None else say.number(section["mean"], 1)
            gap = "–" if section["gap"] is None else say.number(section["gap"], 1)
            print(f"  {section['id']}: {section['rated']}/{section['items']}  {mean}  {gap}")
    return 0


def _scores(session: Session, arguments: Namespace) -> list[tuple[Scores, Taken | None]]:
    """The scores asked for with what they are of; None: the form was not answered yet."""
    role = session.profile().role
    if arguments.assessment is not None:
        taken = session.take(arguments.assessment)
        if arguments.form not in (None, taken.form.id):
            raise _other_form(taken)
        return [(results_of(taken, role), taken)]
    if arguments.form is not None:
        latest = session.latest(arguments.form, SELF)
        if latest is None:
            return [(score(our_shelf(user_data_folder()).open(arguments.form).form, {}, role), None)]
        taken = session.take(latest.id)
        return [(results_of(taken, role), taken)]
    # What a supervisor answered is asked for by its number, or shown as the pair once both have finished.
    own = [assessment for assessment in session.assessments() if assessment.rater == SELF]
    newest: dict[str, Taken] = {assessment.form: session.take(assessment.id) for assessment in own}
    return [(results_of(taken, role), taken) for taken in newest.values()]


def _other_form(taken: Taken) -> Refusal:
    number = taken.assessment.id
    return Refusal(msg("assessment {number} is of the form “{form}”", number=number, form=taken.form.id))


def _entry(session: Session, scores: Scores, taken: Taken | None, earlier: Taken | None) -> dict[str, Any]:
    entry = {**results_json(scores), **_of_kind(session, scores, taken)}
    if earlier is None or earlier.form.id != scores.form:
        return entry
    change = compare(results_of(earlier, session.profile().role), scores)
    counts = {"higher": change.higher, "same": change.same, "lower": change.lower}
    compared = {
        "assessment": change.before,
        **counts,
        "items": [asdict(item) for item in change.items],
        "sections": [
            {"id": each.id, "before": round(each.before, 4), "now": round(each.now, 4)}
            for each in change.sections
        ],
    }
    return {**entry, "compare": compared}


def _of_kind(session: Session, scores: Scores, taken: Taken | None) -> dict[str, Any]:
    """What only some have: feedback on situations, two raters side by side, a look back."""
    form = taken.form if taken else our_shelf(user_data_folder()).open(scores.form).form
    added: dict[str, Any] = {}
    if form.kind is Kind.ETHICS:
        added["ethics"] = ethics_json(form, taken.answers if taken else {})
    partner = partner_of(session, taken.assessment) if taken else None
    if taken is not None and partner is not None:
        added["pair"] = pair_json(taken, partner)
    remembered = remembered_json(session, taken) if taken else []
    if remembered:
        added["remembered"] = remembered
    return added
