"""What is seen of a plan that was opened from a PDF: to be read, asked about, and its comments in the review log."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Final

from librarian_self.model.form import ActionKind
from librarian_self.model.learning import LearningEntry
from librarian_self.model.plan import Commitment, Goal, GoalAction, GoalStatus, PlanSettings
from librarian_self.model.review import Comment, GoalReview, Review
from librarian_self.presenters import messages as m
from librarian_self.presenters.messages import copies as c
from librarian_self.presenters.state import Screen, State
from librarian_self.services.opened_plan import Filled, OpenedPlan, Remark
from librarian_self.services.plan_import import PlanParts
from tests.presenters.walking import Walker

COPY_WORDS: Final = (
    "Aziza Karimova",
    "Run the reading club",
    "Ask every reader one question",
    "Ask the methodist",
    "Reading room of Nukus",
    "plan.pdf",
)
"""Words of the copy, and its name."""

WHO, GOAL, STEP, HELP, PLACE, FILE = COPY_WORDS

PLAN: Final = PlanParts(
    goals=(
        Goal(
            "club",
            GOAL,
            due="2027-03-01",
            support=HELP,
            actions=(GoalAction(STEP, ActionKind.PRACTICE, 2, "2027-01-15"),),
        ),
        Goal("rest", GOAL, status=GoalStatus.RESTING, reason=STEP),
    ),
    commitments=(Commitment("c", GOAL, action=STEP),),
    reviews=(Review("r", "2026-10-01", "2026-10-01", STEP, goals=(GoalReview("club", GOAL, STEP),)),),
    learning=(LearningEntry("e", "2026-10-02", STEP, what=HELP),),
    settings=PlanSettings(institution=PLACE, start="2026-09-01", aim_one_year=GOAL),
)
FILLED: Final = Filled(
    WHO, "24.11.2026", (Remark("club", STEP, talked=True), Remark("rest", "", talked=True))
)
COPY: Final = OpenedPlan(
    Path(FILE),
    WHO,
    "2026-11-23",
    b'{"format":"librarian-self-plan","version":1}',
    PLAN,
    None,
    frozenset({"club"}),
)


def copy_situations(walker: Walker, seen: dict[str, State]) -> None:
    """Look at a copy from the home page, and take its comments in; afterwards the log is as before."""
    home = walker.send(m.GoTo(Screen.HOME))
    seen["copy: to be read"] = walker.send(c.PlanRead(COPY))
    seen["copy: a profile of its own?"] = walker.send(c.AdoptPlan())
    walker.send(c.ClosePlan())
    seen["copy: comments of another plan?"] = walker.send(c.PlanRead(replace(COPY, filled=FILLED)))
    fields = replace(COPY, data=None, plan=PlanParts(), filled=FILLED)
    walker.send(c.ClosePlan(), c.PlanRead(fields))
    seen["copy: fields alone"] = walker.send(m.Decline())
    walker.send(c.ClosePlan())
    unnamed = replace(COPY, filled=replace(FILLED, by=""))
    seen["review: comments of somebody else"] = walker.send(c.PlanRead(unnamed, agreed=True))
    seen["plan: comments in the log"] = walker.send(m.GoTo(Screen.PLAN), m.CloseNotice())
    walker.send(m.Undo(), m.GoTo(Screen.HOME))
    comments = (Comment("club", GOAL, STEP, talked=True), Comment("rest", "", "", talked=True))
    signed = Review("s", "2026-11-24", "2026-11-24", by=WHO, comments=comments)
    with_comments = replace(COPY, plan=replace(PLAN, reviews=(*PLAN.reviews, signed)))
    seen["copy: with comments, and nobody has begun"] = replace(
        walker.send(c.PlanRead(with_comments)), opened=None
    )
    walker.send(c.ClosePlan())
    assert walker.state.screen is home.screen
