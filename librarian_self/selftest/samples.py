"""A person who has answered a form and has a plan: what several checks work with."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from librarian_self.model.form import ActionKind
from librarian_self.model.plan import Goal, GoalAction
from librarian_self.services.session import Session
from librarian_self.services.shelf import shipped_shelf

FORM: Final = "professional-competencies"
NAME: Final = "Oʻgʻiloy Ǵárezsiz Ўқувчи"
"""In the letters of several languages."""

MARK: Final = "SELFTEST-quiet-reading-room-Қўғҳ"
"""Words that are found again, and nowhere else."""

LEVELS: Final = (3, 2, 4, 3, 1, 3, 4, 2)
GOAL: Final = Goal(
    id="5e1f7e5700000001",
    title="A guide to local history",
    actions=(GoalAction("Ask three readers", ActionKind.PRACTICE, 2),),
)


def answered_profile(path: Path, lang: str = "en") -> Session:
    """A new profile at `path`, open, with every competency answered, one example, and one goal."""
    session = Session.create(path, NAME, lang=lang)
    assessment = session.start(shipped_shelf().open(FORM)).assessment.id
    items = [item.id for item in session.take(assessment).form.items()]
    for place, item in enumerate(items):
        level = LEVELS[place % len(LEVELS)]
        session.answer(assessment, item, {"current": level, "target": min(level + 1, 5), "importance": 2})
    session.answer(assessment, items[0], {"note": MARK})
    session.finish(assessment)
    session.save(GOAL)
    return session
