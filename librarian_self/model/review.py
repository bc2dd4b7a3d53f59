"""Looking back at the plan: when, what was found, and what follows for each goal."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class GoalReview:
    """What was said about one goal. `title` is the goal's as it read then; `due` its new date (ISO), None: as before."""

    goal: str
    title: str = ""
    happened: str = ""
    helped: str = ""
    next_step: str = ""
    due: str | None = None

    @property
    def is_written(self) -> bool:
        """Whether anything was said about the goal."""
        return bool((self.happened + self.helped + self.next_step).strip()) or self.due is not None


@dataclass(frozen=True, slots=True)
class Comment:
    """What somebody else said about one goal. `title` is the goal's as it read then; `talked`: they talked about it."""

    goal: str
    title: str = ""
    words: str = ""
    talked: bool = False


@dataclass(frozen=True, slots=True)
class Review:
    """A look back, planned or held. Dates are ISO; `held` None: it lies ahead, or its day has passed unused.

    `noticed` and `change` are about the plan as a whole; `goals` has an entry for each goal that was looked at. All of
    these are the person's own words. `by` is whoever else signed the plan on that day (a name, which may be empty),
    None for a review of the person's own; the `comments` are theirs.
    """

    id: str
    planned: str
    held: str | None = None
    noticed: str = ""
    change: str = ""
    goals: tuple[GoalReview, ...] = ()
    by: str | None = None
    comments: tuple[Comment, ...] = ()

    @property
    def is_own(self) -> bool:
        """Whether the person looked back; otherwise somebody else signed the plan."""
        return self.by is None

    @property
    def date(self) -> str:
        """The day that it belongs to: when it was held, else when it is planned."""
        return self.held or self.planned

    def of_goal(self, goal_id: str) -> GoalReview | None:
        """What was said about a goal, if anything."""
        return next((each for each in self.goals if each.goal == goal_id), None)
