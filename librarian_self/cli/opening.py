"""`open`: a plan as PDF again: in the window, as JSON, as a profile of its own, or its comments into a profile."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from librarian_self.cli.changing import changing
from librarian_self.cli.speak import print_json, remark
from librarian_self.i18n.messages import Refusal, msg, nmsg
from librarian_self.model.profile import NOT_SURE
from librarian_self.services.clock import SYSTEM_CLOCK
from librarian_self.services.opened_plan import OpenedPlan, open_plan
from librarian_self.services.plan_import import take_whole_plan
from librarian_self.services.session import Session
from librarian_self.services.signed import belongs, signed_review


def open_file(arguments: Namespace) -> int:
    """Do with the plan in a PDF what was asked for; without a wish, show it in the window."""
    path: Path = arguments.plan
    if arguments.json:
        print_json(json.loads(_inside(open_plan(path))))
        return 0
    if arguments.new is not None:
        return _make_profile(open_plan(path), arguments.new, arguments.lang)
    if arguments.file is not None:
        return _take_comments(open_plan(path), arguments)
    return _show(path)


def _inside(plan: OpenedPlan) -> bytes:
    """The plan that travels inside; raises Refusal where there are only fields."""
    if plan.data is None:
        raise Refusal(msg("There is no plan in “{file}”, only fields to fill in.", file=plan.path.name))
    return plan.data


def _show(path: Path) -> int:
    from librarian_self.cli.window import open_window

    return open_window(Namespace(profile=path, kit=None))


def _make_profile(plan: OpenedPlan, path: Path, language: str) -> int:
    data = _inside(plan)
    with Session.create(path, plan.name or plan.path.stem, NOT_SURE, language) as session:
        take_whole_plan(session, data)
    return 0


def _take_comments(plan: OpenedPlan, arguments: Namespace) -> int:
    """Put what was filled in into the review log, once."""
    if plan.filled is None:
        raise Refusal(msg("Nothing was filled in in “{file}”.", file=plan.path.name))
    with changing(arguments) as session:
        if not belongs(plan, session.goals()) and not arguments.anyway:
            raise Refusal(
                msg(
                    "“{file}” is a copy of another plan: none of its goals is in this profile. Nothing was taken in. If "
                    "you want its comments all the same, add --anyway.",
                    file=plan.path.name,
                )
            )
        review = signed_review(plan, session.goals(), session.reviews(), SYSTEM_CLOCK.today())
        if review is None:
            remark(msg("All that was filled in here is in your review log already."))
            return 0
        session.save(review)
    remark(
        nmsg(
            "{count} comment is in the review log.",
            "{count} comments are in the review log.",
            len(review.comments),
        )
    )
    print(review.id)
    return 0
