"""What an assessment is called in a list: when it was, and the time where several share a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.answer import Assessment
from librarian_self.model.form import Occasion
from librarian_self.services.clock import local_date, local_time

Moment: TypeAlias = tuple[object, ...]


def day_of(assessment: Assessment) -> str:
    """The local date (ISO) on which it was finished, or begun while it is open."""
    return local_date(_at(assessment))


def names_of(assessments: Iterable[Assessment], say: Catalogue, *, short: bool = False) -> Mapping[int, str]:
    """The date of each by its id (in figures with `short`).

    Several of one form by one rater on one day get the time too, and those of the same minute a number.
    """
    every = tuple(assessments)
    days, minutes = Counter(map(_day, every)), Counter(map(_minute, every))
    met: Counter[Moment] = Counter()
    names: dict[int, str] = {}
    for each in every:
        date = say.short_date(day_of(each)) if short else say.date(day_of(each))
        met[_minute(each)] += 1
        if days[_day(each)] == 1:
            names[each.id] = date
        elif minutes[_minute(each)] == 1:
            names[each.id] = say(msg("{date}, {time}", date=date, time=local_time(_at(each))))
        else:
            number = met[_minute(each)]
            time = local_time(_at(each))
            names[each.id] = say(msg("{date}, {time} ({number})", date=date, time=time, number=number))
    return names


def occasion_of(assessment: Assessment, occasions: Iterable[Occasion], say: Catalogue) -> str:
    """The occasion on which it was answered; empty for none."""
    return next((say.text(each.label) for each in occasions if each.id == assessment.occasion), "")


def _at(assessment: Assessment) -> str:
    return assessment.finished or assessment.started


def _day(assessment: Assessment) -> Moment:
    return assessment.form, assessment.rater, assessment.occasion, day_of(assessment)


def _minute(assessment: Assessment) -> Moment:
    return *_day(assessment), local_time(_at(assessment))
