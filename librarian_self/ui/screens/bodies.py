"""Makes the card for what is asked on a page."""

from __future__ import annotations

from librarian_self.presenters.views.assess import Body
from librarian_self.presenters.views.competency import CompetencyBody
from librarian_self.presenters.views.plain import StatementsBody
from librarian_self.presenters.views.situation import SituationBody
from librarian_self.ui.screens.body import BodyCard


def make_card(body: Body) -> BodyCard:
    """The card that shows questions of this kind."""
    match body:
        case CompetencyBody():
            from librarian_self.ui.screens.question import QuestionCard

            return QuestionCard()
        case StatementsBody():
            from librarian_self.ui.screens.statements import StatementsCard

            return StatementsCard()
        case SituationBody():
            from librarian_self.ui.screens.situation import SituationCard

            return SituationCard()
        case _:
            from librarian_self.ui.screens.simple import SimpleCard

            return SimpleCard()
