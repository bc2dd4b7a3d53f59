"""What a plan file holds: every key with its kind and what it is for. The reader and the schema follow from it."""

from __future__ import annotations

from typing import Final

from librarian_self.formfile import limits
from librarian_self.i18n.messages import msg
from librarian_self.model.form import ActionKind
from librarian_self.model.learning import MINUTES_AN_HOUR
from librarian_self.model.plan import GoalAction, GoalStatus
from librarian_self.model.profile import LONGEST_NOTE
from librarian_self.model.review import Comment, GoalReview
from librarian_self.model.scores import TargetSource
from librarian_self.services.checking import MOST_HOURS
from librarian_self.services.planfile.kinds import Day, Exactly, Id, OneOf, Share, Whole, Words, YesNo
from librarian_self.services.planfile.records import Key, ListOf, Maybe, Record, Unread

FORMAT: Final = "librarian-self-plan"
VERSION: Final = 1

MOST_GOALS: Final = 10_000
MOST_ENTRIES: Final = 100_000
"""Goals, commitments and reviews, and entries of the learning log; nobody has so many, and nothing breaks with them."""

_TEXT: Final = Words(LONGEST_NOTE)
_DAY: Final = Maybe(Day())
_ID: Final = Id()
_NAME: Final = Maybe(_TEXT)
_LEVEL: Final = Whole(-limits.STEP, limits.STEP)
_HOURS: Final = Whole(0, MOST_HOURS)
_KIND: Final = OneOf(msg("a kind of action"), ActionKind)

_ID_KEY: Final = Key(
    "id", _ID, "Tells it from others of its kind; an import changes what has the same id.", required=True
)
_FORM: Final = Key("form", _NAME, "The id of the form that it came from, or null.")

ACTION: Final = Record(
    "action",
    msg("an action"),
    (
        Key("text", _TEXT, "What will be done.", required=True),
        Key("kind", _KIND, "Learnt by doing, with others, or by study.", required=True),
        Key("hours", _HOURS, "Hours that it takes.", required=True),
        Key("due", _DAY, "Until when, or null."),
        Key("done", YesNo(), "true once it is done."),
        Key("source", _NAME, "The id of the action of the form that it came from, or null."),
    ),
    GoalAction,
)

GOAL: Final = Record(
    "goal",
    msg("a goal"),
    (
        _ID_KEY,
        Key("title", _TEXT, "What the person will be able to do.", required=True),
        _FORM,
        Key("item", _NAME, "The id of the competency that it came from, or null for a goal of one's own."),
        Key("from_level", Maybe(_LEVEL), "The level at the beginning, on the scale of the item."),
        Key("to_level", Maybe(_LEVEL), "The level aimed at, on the scale of the item."),
        Key("reason", _TEXT, "Why it matters to readers."),
        Key("measure", _TEXT, "How the person will know that it is reached."),
        Key("support", _TEXT, "Who helps."),
        Key("cost", _TEXT, "What it needs: time, money, a room, a device."),
        Key("obstacle", _TEXT, "What may get in the way."),
        Key("if_then", _TEXT, "What the person will do if that happens."),
        Key("evidence", _TEXT, "What shows that it is reached, and where that is kept."),
        Key("start", _DAY, "From when, or null."),
        Key("due", _DAY, "Until when, or null."),
        Key("hours_month", Maybe(_HOURS), "Hours a month that the person means to give, or null."),
        Key(
            "status",
            OneOf(msg("a standing of a goal"), GoalStatus),
            "At most five are active; an import lets those beyond rest.",
        ),
        Key("actions", ListOf(ACTION, MOST_GOALS), "Steps, in order."),
    ),
)

COMMITMENT: Final = Record(
    "commitment",
    msg("a commitment"),
    (
        _ID_KEY,
        Key("principle", _TEXT, "The principle of ethics."),
        Key("situation", _TEXT, "Where it is at stake."),
        Key("action", _TEXT, "What the person will do."),
        Key("asks", _TEXT, "Whom the person asks."),
        _FORM,
        Key("section", _NAME, "The id of the section of the form that suggested it, or null."),
    ),
)

GOAL_REVIEW: Final = Record(
    "goal-review",
    msg("what a review says of a goal"),
    (
        Key("goal", _ID, "The id of the goal.", required=True),
        Key("title", _TEXT, "The title of the goal as it read then."),
        Key("happened", _TEXT, "What happened."),
        Key("helped", _TEXT, "What helped."),
        Key("next_step", _TEXT, "The next step."),
        Key("due", _DAY, "The new date of the goal; null: as before."),
    ),
    GoalReview,
)

COMMENT: Final = Record(
    "comment",
    msg("a comment on a goal"),
    (
        Key("goal", _ID, "The id of the goal.", required=True),
        Key("title", _TEXT, "The title of the goal as it read then."),
        Key("words", _TEXT, "What was said."),
        Key("talked", YesNo(), "true where they talked about the goal."),
    ),
    Comment,
)

REVIEW: Final = Record(
    "review",
    msg("a review"),
    (
        _ID_KEY,
        Key("planned", Day(), "The day for which it is planned.", required=True),
        Key("held", _DAY, "The day on which it was held, or null."),
        Key("noticed", _TEXT, "What was noticed about the plan as a whole."),
        Key("change", _TEXT, "What will change."),
        Key("goals", ListOf(GOAL_REVIEW, MOST_GOALS), "What was said about each goal."),
        Key("by", _NAME, "Who else signed the plan on that day; null for a review of the person’s own."),
        Key("comments", ListOf(COMMENT, MOST_GOALS), "What that other person said about each goal."),
    ),
)

LEARNING: Final = Record(
    "learning-entry",
    msg("an entry of the learning log"),
    (
        _ID_KEY,
        Key("date", Day(), "When it was.", required=True),
        Key("activity", _TEXT, "What was done."),
        Key("kind", _KIND, "Learnt by doing, with others, or by study."),
        Key("minutes", Maybe(Whole(0, MOST_HOURS * MINUTES_AN_HOUR)), "How long it took; null: not counted."),
        Key("what", _TEXT, "What happened."),
        Key("so_what", _TEXT, "What it means."),
        Key("now_what", _TEXT, "What follows from it."),
        Key("goal", _NAME, "The id of the goal that it belongs to, or null."),
        _FORM,
        Key("item", _NAME, "The id of the competency that it belongs to, or null."),
        Key("evidence", _TEXT, "What shows it, as a note."),
        Key("evidence_file", _TEXT, "The path of a file that shows it; the file itself stays where it is."),
    ),
)

SETTINGS: Final = Record(
    "settings",
    msg("the plan’s settings"),
    (
        Key("institution", _TEXT, "The library or institution."),
        Key("start", _DAY, "From when the plan counts, or null."),
        Key("end", _DAY, "Until when, or null."),
        Key("hours_month", Maybe(_HOURS), "Hours a month that the person has for it, or null."),
        Key("aim_one_year", _TEXT, "Where the person wants to be in one year."),
        Key("aim_three_years", _TEXT, "Where the person wants to be in three years."),
        Key("strengths_use", _TEXT, "Strengths, and how they will be used."),
        Key("hours_year", Maybe(_HOURS), "Hours that the person means to learn in a year, or null."),
    ),
)

_PROPOSED: Final = Record(
    "proposed-action",
    msg("a proposed action"),
    (
        Key("id", _TEXT, "The id of the action in the form.", required=True),
        Key("text", _TEXT, "What would be done, in the language of the profile.", required=True),
        Key("kind", _KIND, "Learnt by doing, with others, or by study.", required=True),
        Key("hours", _HOURS, "Hours that it takes.", required=True),
    ),
)

SUGGESTION: Final = Record(
    "suggestion",
    msg("a suggestion"),
    (
        Key("form", _TEXT, "The id of the form.", required=True),
        Key("item", _TEXT, "The id of the competency.", required=True),
        Key("section", _TEXT, "The id of its section.", required=True),
        Key("title", _TEXT, "The competency, in the language of the profile.", required=True),
        Key("current", _LEVEL, "The level now.", required=True),
        Key("target", _LEVEL, "The target level.", required=True),
        Key(
            "target_source",
            OneOf(msg("a source"), TargetSource),
            "Whose target it is: the person's own, the role's, or the item's usual one.",
            required=True,
        ),
        Key("gap", Whole(0, 2 * limits.STEP), "Levels from the one to the other.", required=True),
        Key("importance", Whole(1, 3), "How much the work needs it.", required=True),
        Key(
            "importance_assumed",
            YesNo(),
            "true where the person did not say, and 2 was counted.",
            required=True,
        ),
        Key("priority", Share(), "0 to 1; the most pressing one comes first.", required=True),
        Key("reason", _TEXT, "Why it is suggested, in the language of the profile.", required=True),
        Key("actions", ListOf(_PROPOSED, limits.NAMED), "What the form proposes to do.", required=True),
    ),
)

SUGGESTED_COMMITMENT: Final = Record(
    "suggested-commitment",
    msg("a suggested commitment"),
    (
        Key("form", _TEXT, "The id of the ethics form.", required=True),
        Key("section", _TEXT, "The id of its section.", required=True),
        Key("title", _TEXT, "The section, in the language of the profile.", required=True),
        Key(
            "situations",
            Whole(0, limits.ITEMS),
            "In how many situations an answer differs from the key.",
            required=True,
        ),
        Key("reason", _TEXT, "Why it is suggested, in the language of the profile.", required=True),
    ),
)

PLAN: Final = Record(
    "plan",
    msg("a plan"),
    (
        Key("format", Exactly(FORMAT), "The format of this file.", required=True),
        Key("version", Exactly(VERSION), "The version of the format.", required=True),
        Key(
            "goals",
            ListOf(GOAL, MOST_GOALS, by="id"),
            "Goals, in the order in which the person wants to see them.",
        ),
        Key("commitments", ListOf(COMMITMENT, MOST_GOALS, by="id"), "Ethics commitments."),
        Key("reviews", ListOf(REVIEW, MOST_GOALS, by="id"), "Reviews, planned and held."),
        Key("learning", ListOf(LEARNING, MOST_ENTRIES, by="id"), "The learning log."),
        Key("settings", SETTINGS, "What belongs to the plan as a whole."),
        Key(
            "suggestions",
            Unread(ListOf(SUGGESTION, limits.ITEMS)),
            "Goals that the results point to; an import leaves them aside.",
        ),
        Key(
            "suggested_commitments",
            Unread(ListOf(SUGGESTED_COMMITMENT, limits.SECTIONS)),
            "Commitments that the results point to; an import leaves them aside.",
        ),
    ),
)
