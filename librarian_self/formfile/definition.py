"""The form file, defined once: what the checker walks, what editors complete, and what may be written at all.

What one value cannot tell by itself (whether a target is a step of the item's scale) is in `rules`.
"""

from __future__ import annotations

from typing import Final

from librarian_self.formfile import limits
from librarian_self.formfile.kinds import Bool, Id, Int, Number, OneOf, Ref, When, Word
from librarian_self.formfile.records import ListOf, MapOf, Record, may, must
from librarian_self.formfile.texts import KNOWN_LANGUAGES, Words
from librarian_self.formfile.typed import Typed
from librarian_self.i18n.messages import msg
from librarian_self.model.form import (
    NO_OPPORTUNITY,
    NOT_MY_WORK,
    NOT_OBSERVED,
    RATHER_NOT_SAY,
    ActionKind,
    ItemType,
    Kind,
    Response,
)
from librarian_self.model.profile import ROLES

FORMAT: Final = "librarian-self/1"

TEXT: Final = Words()
STEP: Final = Int(-limits.STEP, limits.STEP)
STEPS: Final = MapOf(STEP, TEXT, limits.LEVELS)

_A_SCALE: Final = Ref("scale", msg("a scale of this form"))
_ACTIONS: Final = ListOf(Ref("action", msg("an action of this form")), limits.NAMED, unique=True)
_PRINCIPLES: Final = ListOf(Ref("principle", msg("a principle of this form")), limits.NAMED, unique=True)
_RATERS: Final = ListOf(Ref("rater", msg("a rater of this form")), limits.NAMED, least=1, unique=True)

LEVEL: Final = Record(
    "level",
    msg("a level"),
    (
        must("value", STEP, "The number that is saved and counted with."),
        must("label", TEXT, "The name of the step."),
        may("descriptor", TEXT, "What somebody at this step does, for every item of the scale."),
    ),
)

SCALE: Final = Record(
    "scale",
    msg("a scale"),
    (
        must(
            "levels",
            ListOf(LEVEL, limits.LEVELS, least=2),
            "The steps, from the lowest value to the highest.",
        ),
    ),
)

ACTION: Final = Record(
    "action",
    msg("an action"),
    (
        must("label", TEXT, "What to do, and what it produces."),
        must(
            "kind",
            OneOf(msg("a kind of action"), tuple(ActionKind)),
            "practice: doing it at work; others: with people; study: reading or a course.",
        ),
        must("hours", Int(1, limits.HOURS), "Whole hours of work."),
        may("offline", Bool(), "false only when it cannot be done without internet; true when absent."),
    ),
)

_CHOICES: Final = ListOf(
    Record(
        "choice-option",
        msg("an option"),
        (must("id", Id(), "The option's id, unique in its item."), must("text", TEXT, "The answer.")),
    ),
    limits.OPTIONS,
    least=2,
    unique=True,
)

_WAYS_TO_ACT: Final = ListOf(
    Record(
        "situation-option",
        msg("an option"),
        (
            must("id", Id(), "The option's id, unique in its item."),
            must("text", TEXT, "One way to act."),
            must("key", STEP, "The step that the ethics key gives it, on the item's scale."),
            may("contested", Bool(), "true where the experts disagree: feedback, no credit."),
            may("rationale", TEXT, "Why the key says so."),
            may("principles", _PRINCIPLES, "Principles that speak for it."),
            may("against", _PRINCIPLES, "Principles that speak against it."),
        ),
    ),
    limits.OPTIONS,
    least=2,
    unique=True,
)

_FOR_OTHER: Final = may(
    "for_other",
    Record(
        "for-other",
        msg("the text for another rater"),
        (
            must("statement", TEXT, "The statement in the third person."),
            may("levels", STEPS, "This item's descriptors in the third person."),
        ),
    ),
    "The same item for somebody who rates another.",
)
_ASKED: Final = (
    must("id", Id("item"), "The item's id, unique in the form; never change it once the form is used."),
    must("statement", TEXT, "What is asked."),
    may("when", When(), "The item is shown when this holds: needs-interview >= 3 and not answered(courses)."),
)
_SCALE_KEY: Final = must("scale", _A_SCALE, "The scale that it is answered on.")
_AVERAGED_SCALE: Final = must(
    "scale",
    _A_SCALE,
    "The scale that it is answered on; all competencies and statements of a section share one.",
)
_LEADS_ON: Final = (
    may("actions", _ACTIONS, "Actions to grow by."),
    may("seed", ListOf(Word(), limits.NAMED, unique=True), "Elements of the source that it stands for."),
)

ITEM: Final = Typed(
    "item",
    msg("an item"),
    OneOf(msg("a type of item"), tuple(ItemType)),
    "How the item is answered.",
    {
        ItemType.COMPETENCY: (
            *_ASKED,
            _AVERAGED_SCALE,
            may("levels", STEPS, "What somebody does at each step of the scale."),
            may("evidence_from", STEP, "From this step on an example from one's work is asked for."),
            may("ethics", Bool(), "true breaks a tie between priorities in its favour."),
            may("target", STEP, "The step for somebody whose role sets none."),
            *_LEADS_ON,
            _FOR_OTHER,
        ),
        ItemType.LIKERT: (
            *_ASKED,
            _AVERAGED_SCALE,
            may("reverse", Bool(), "true where agreement means the opposite of the section."),
            *_LEADS_ON,
            _FOR_OTHER,
        ),
        ItemType.SITUATION: (
            *_ASKED,
            _SCALE_KEY,
            must(
                "response",
                OneOf(msg("a response"), tuple(Response)),
                "Every option rated, or the best one chosen.",
            ),
            must("options", _WAYS_TO_ACT, "Ways to act."),
            *_LEADS_ON,
        ),
        ItemType.CHOICE: (*_ASKED, must("options", _CHOICES, "Answers, of which one is chosen."), _FOR_OTHER),
        ItemType.MULTIPLE: (
            *_ASKED,
            must("options", _CHOICES, "Answers, of which any are chosen."),
            _FOR_OTHER,
        ),
        ItemType.TEXT: (*_ASKED, _FOR_OTHER),
        ItemType.NUMBER: _ASKED,
        ItemType.DATE: _ASKED,
        ItemType.NOTE: _ASKED,
    },
)

SECTION: Final = Record(
    "section",
    msg("a section"),
    (
        must("id", Id("section"), "The section's id, unique in the form."),
        must("label", TEXT, "Its heading."),
        may("short", TEXT, "A word for the axis of a chart, at most about 12 characters."),
        must("items", ListOf(ITEM, limits.ITEMS, least=1), "What is asked."),
    ),
)

_PRINCIPLE: Final = Record(
    "principle",
    msg("a principle"),
    (must("label", TEXT, "The principle."), must("source", Word(), "Where it stands: “IFLA 3”.")),
)

_KEY_STANDING: Final = Record(
    "key-standing",
    msg("the standing of the key"),
    (
        must(
            "basis",
            OneOf(msg("a basis of a key"), ("code", "panel")),
            "A code of ethics, or a panel of people.",
        ),
        must("panel", Int(0, limits.PEOPLE), "How many people agreed the key."),
        must("text", TEXT, "The sentence that tells the reader."),
    ),
)

UNRATED: Final = (NOT_MY_WORK, NO_OPPORTUNITY, RATHER_NOT_SAY, NOT_OBSERVED)

_RATER: Final = Record(
    "rater",
    msg("a rater"),
    (
        must("label", TEXT, "Who answers."),
        may(
            "unrated",
            ListOf(OneOf(msg("a reason to leave an item unrated"), UNRATED), len(UNRATED), unique=True),
            "Reasons for which this rater may leave an item unrated.",
        ),
    ),
)

_OCCASION: Final = Record(
    "occasion",
    msg("an occasion"),
    (
        must("id", Id(), "The occasion's id."),
        must("label", TEXT, "When it is."),
        must("raters", _RATERS, "Who answers then."),
    ),
)

_PILOT: Final = Record(
    "pilot",
    msg("a pilot"),
    (
        must("n", Int(0, limits.PEOPLE), "How many people tried the section."),
        may("reliability", Number(0, 1), "Its reliability, 0 to 1, or null."),
        may("sd", Number(0, limits.PEOPLE), "The standard deviation of its mean, or null."),
    ),
)

FORM: Final = Record(
    "form",
    msg("a form"),
    (
        must("format", OneOf(msg("a format that this program reads"), (FORMAT,)), "The format of this file."),
        must("id", Id(), "The form's id; never change it once the form is used."),
        must("version", Word(40), "The form's version, in quotation marks."),
        must(
            "languages",
            ListOf(
                OneOf(msg("a language of the program"), KNOWN_LANGUAGES),
                limits.LANGUAGES,
                least=1,
                unique=True,
            ),
            "The languages of its texts; every text has the first one.",
        ),
        must(
            "kind",
            OneOf(msg("a kind of form"), tuple(Kind)),
            "What it is about; attitude and ethics are never turned into gaps.",
        ),
        must("title", TEXT, "Its name."),
        may("intro", TEXT, "What to know before answering."),
        may("sources", ListOf(TEXT, limits.NAMED), "What it was made from."),
        may("licence", Word(), "Its licence: CC-BY-4.0."),
        may("scales", MapOf(Id(), SCALE, limits.NAMED, "scale"), "Scales by id."),
        must("sections", ListOf(SECTION, limits.SECTIONS, least=1), "Items that belong together."),
        may(
            "role_targets",
            MapOf(
                OneOf(msg("a role"), ROLES),
                MapOf(Ref("item", msg("an item of this form")), STEP, limits.ITEMS),
                len(ROLES),
            ),
            "Target steps of items, by role.",
        ),
        may("actions", MapOf(Id(), ACTION, limits.ACTIONS, "action"), "Actions by id."),
        may(
            "principles",
            MapOf(Id(), _PRINCIPLE, limits.NAMED, "principle"),
            "Principles of an ethics code, by id.",
        ),
        may("key_standing", _KEY_STANDING, "What the ethics key rests on."),
        may(
            "raters",
            MapOf(Id(), _RATER, limits.NAMED, "rater"),
            "Who may answer, by id; “self” is one of them.",
        ),
        may(
            "occasions",
            ListOf(_OCCASION, limits.NAMED, unique=True),
            "When the form is answered, and by whom.",
        ),
        may(
            "pilot",
            MapOf(Ref("section", msg("a section of this form")), _PILOT, limits.SECTIONS),
            "What a try-out gave, by section.",
        ),
    ),
)
