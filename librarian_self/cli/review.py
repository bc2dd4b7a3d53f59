"""`review add`, `plan`, `list`, `done` and `export`; `calendar`."""

from __future__ import annotations

from argparse import Namespace

from librarian_self.cli.changing import changing
from librarian_self.cli.secrets import open_session, remark_clear
from librarian_self.cli.speak import print_json, speaker
from librarian_self.i18n.catalogue import load_catalogue
from librarian_self.i18n.languages import best_for
from librarian_self.i18n.messages import Refusal, msg
from librarian_self.services.calendar import calendar_of
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.files import write_whole
from librarian_self.services.reviews import (
    STANDING,
    hold_review,
    in_order,
    plan_review,
    plan_reviews,
    review_json,
    reviews_csv,
    reviews_json,
    standing,
)


def add_review(arguments: Namespace) -> int:
    """Plan a review; its id is printed."""
    with changing(arguments) as session:
        print(plan_review(session, arguments.date).id)
    return 0


def plan_series(arguments: Namespace) -> int:
    """Plan several; the id and the day of each are printed."""
    with changing(arguments) as session:
        planned = plan_reviews(session, SYSTEM_CLOCK.today(), arguments.every, arguments.until)
    for review in planned:
        print(f"{review.id} {review.planned}")
    return 0


def list_reviews(arguments: Namespace) -> int:
    """What is still to be held, then what was held; reading changes no byte of the file."""
    today = SYSTEM_CLOCK.today()
    with open_session(arguments) as session:
        reviews = in_order(session.reviews())
    if arguments.json:
        print_json([review_json(review, today) for review in reviews])
        return 0
    say = speaker()
    for review in reviews:
        print(f"{review.id}  {say.date(review.date)}  {say(STANDING[standing(review, today)])}")
    return 0


def finish_review(arguments: Namespace) -> int:
    """Note that a review was held today."""
    with changing(arguments) as session:
        hold_review(session, arguments.id, SYSTEM_CLOCK.today(), arguments.noticed, arguments.change)
    return 0


def export_reviews(arguments: Namespace) -> int:
    """Write all reviews as CSV or JSON, whole or not at all."""
    kind = arguments.out.suffix.lower()
    if kind not in (".csv", ".json"):
        raise Refusal(msg("“{path}” should end in .csv or .json.", path=arguments.out))
    with open_session(arguments) as session:
        remark_clear(session)
        reviews = session.reviews()
    write_whole(
        arguments.out, reviews_csv(reviews) if kind == ".csv" else reviews_json(reviews, SYSTEM_CLOCK.today())
    )
    return 0


def write_calendar(arguments: Namespace) -> int:
    """Write the dates of the plan for a calendar program, whole or not at all."""
    with open_session(arguments) as session:
        language = arguments.lang or best_for([session.profile().lang])
        remark_clear(session)
        data = calendar_of(session, load_catalogue(language), SYSTEM_CLOCK.now())
    write_whole(arguments.out, data)
    return 0
