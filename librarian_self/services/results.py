"""Scores of what was taken, and the JSON that other programs read."""

from __future__ import annotations

from dataclasses import asdict

from librarian_self.model.answer import Answers, Assessment
from librarian_self.model.form import SELF, Form, Kind
from librarian_self.model.profile import NOT_SURE
from librarian_self.model.scores import ItemScore, Scores, SectionScore
from librarian_self.scoring.care import suggests_care
from librarian_self.scoring.change import compare
from librarian_self.scoring.ethics import score_ethics
from librarian_self.scoring.pair import Apart, Pair, pair_up
from librarian_self.scoring.remembered import remembered_changes
from librarian_self.scoring.scores import score
from librarian_self.services.session import Session, Taken


def results_of(taken: Taken, role: str) -> Scores:
    """The scores of an assessment, with the targets of `role`."""
    return score(taken.form, taken.answers, role, taken.assessment.id)


def care_note_of(session: Session, taken: Taken) -> bool:
    """Whether the person may like to look once more at a list of statements; for their eyes alone, never exported."""
    if taken.form.kind is not Kind.ATTITUDE or taken.assessment.rater != SELF:
        return False
    return suggests_care(taken.form, taken.answers, session.revisions(taken.assessment.id))


def partner_of(session: Session, assessment: Assessment) -> Taken | None:
    """The assessment of the other rater that stands beside this one: same form and occasion, both finished."""
    if assessment.finished is None:
        return None
    found = [
        each
        for each in session.assessments()
        if (each.form, each.occasion) == (assessment.form, assessment.occasion)
        and (each.rater == SELF) is not (assessment.rater == SELF)
        and each.finished is not None
    ]
    return session.take(found[-1].id) if found else None


def pair_of(taken: Taken, partner: Taken) -> tuple[Pair, Taken, Taken]:
    """Two assessments item by item, with the person's own and the other one of them."""
    own, other = (taken, partner) if taken.assessment.rater == SELF else (partner, taken)
    return pair_up(results_of(own, NOT_SURE), results_of(other, NOT_SURE)), own, other


SECTION_KEYS = ("id", "rated", "items", "coverage", "mean", "median", "target_mean", "gap")
ITEM_KEYS = (
    "id",
    "section",
    "current",
    "target",
    "importance",
    "gap",
    "priority",
    "unrated",
    "claimed",
    "evidenced",
)


def results_json(scores: Scores) -> dict[str, object]:
    """What `results --json` prints of one assessment; figures are rounded to four digits."""
    return {
        "form": scores.form,
        "version": scores.version,
        "hash": scores.form_hash,
        "assessment": scores.assessment,
        "sections": [_chosen(section, SECTION_KEYS) for section in scores.sections],
        "items": [_chosen(item, ITEM_KEYS) for item in scores.items],
    }


def ethics_json(form: Form, answers: Answers) -> dict[str, object]:
    """What `results --json` adds for an ethics form: sections, and each option beside the key; no total."""
    scores = score_ethics(form, answers)
    return {
        "sections": [
            {**asdict(section), "suggests_commitment": section.suggests_commitment}
            for section in scores.sections
        ],
        "situations": [
            {
                "id": situation.id,
                "section": situation.section,
                "matches": situation.matches,
                "options": [
                    {
                        "id": option.id,
                        "rated": option.rated,
                        "chosen": option.chosen,
                        "key_side": option.key_side,
                    }
                    for option in situation.options
                ],
            }
            for situation in scores.situations
        ],
    }


def pair_json(taken: Taken, partner: Taken) -> dict[str, object]:
    """What `results --json` adds where both raters have finished: counts and levels side by side, no average."""
    pair, own, other = pair_of(taken, partner)
    return {
        "own": own.assessment.id,
        "other": other.assessment.id,
        "rater": other.assessment.rater,
        "equal": pair.count(Apart.EQUAL),
        "one_apart": pair.count(Apart.ONE),
        "further": pair.count(Apart.FURTHER),
        "items": [{**asdict(item), "apart": item.apart} for item in pair.items],
    }


def remembered_json(session: Session, taken: Taken) -> list[dict[str, object]]:
    """What `results --json` adds where the person looked back from this assessment; in no score.

    `measured` is now − first, `remembered` now − then; `since` is the assessment that was looked back to.
    """
    mine = [each for each in session.remembered() if each.assessment == taken.assessment.id]
    now = results_of(taken, NOT_SURE)
    found: list[dict[str, object]] = []
    for since in dict.fromkeys(each.since for each in mine):
        change = compare(results_of(session.take(since), NOT_SURE), now)
        found += [{"since": since, **asdict(each)} for each in remembered_changes(taken.form, change, mine)]
    return found


def _chosen(row: SectionScore | ItemScore, keys: tuple[str, ...]) -> dict[str, object]:
    values = asdict(row)
    return {key: _rounded(values[key]) for key in keys}


def _rounded(value: object) -> object:
    return round(value, 4) if isinstance(value, float) else value
