"""The results of an ethics form: what was said beside the key, option by option; no grade, no total."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import Message, msg, nmsg
from librarian_self.model.ethics import (
    EthicsScores,
    EthicsSection,
    KeySide,
    OptionFeedback,
    SituationFeedback,
)
from librarian_self.model.form import Form, Item, Option, Scale, Section
from librarian_self.presenters.state import Looking, Opened
from librarian_self.scoring.ethics import score_ethics

FROM_ARTICLE: Final = "professional-ethics"
"""The form whose theme comes from the article."""


@dataclass(frozen=True, slots=True)
class OptionView:
    """One option: what one said, what the key says, why, and the principles. `side` None: nothing was said of it."""

    id: str
    text: str
    side: KeySide | None
    pill: str
    said: str
    key: str
    rationale: str
    principles: str


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Options under a heading; what should not be done stands apart from the rest."""

    title: str
    options: tuple[OptionView, ...]


@dataclass(frozen=True, slots=True)
class SituationView:
    """One situation. `show` is the button that unfolds `groups`; an unanswered one has none."""

    id: str
    statement: str
    line: str
    show: str
    show_aloud: str
    groups: tuple[OptionGroup, ...]


@dataclass(frozen=True, slots=True)
class SectionView:
    """One section. `suggestion` is empty where no commitment is suggested; `take_up` is the button for it."""

    id: str
    title: str
    line: str
    suggestion: str
    take_up: str
    take_up_aloud: str
    situations: tuple[SituationView, ...]


@dataclass(frozen=True, slots=True)
class EthicsView:
    """The page. `standing` says what the key rests on."""

    standing: str
    lead: str
    argues: str
    sections: tuple[SectionView, ...]


def ethics_view(looking: Looking, opened: Opened, say: Catalogue) -> EthicsView:
    """The page of an ethics form."""
    form = looking.taken.form
    scores = score_ethics(form, looking.taken.answers)
    sections = {section.id: section for section in form.sections}
    return EthicsView(
        standing=say(msg("The key: {standing}", standing=say.text(form.key_standing.text)))
        if form.key_standing
        else "",
        lead=say(
            msg(
                "Here your answers stand beside the key, one by one, with the reasons. There is no grade and no "
                "total: where you see it differently, the reasons are worth a talk with a colleague."
            )
        ),
        argues=say(_argued()) if form.id == FROM_ARTICLE else "",
        sections=tuple(
            _section(form, sections[each.id], each, scores, opened, say) for each in scores.sections
        ),
    )


def _argued() -> Message:
    return msg(
        "The article that this form comes from argues that keeping to ethics with readers strengthens the image "
        "of the profession. It is an argument to think about, not a promise."
    )


def _section(
    form: Form, section: Section, score: EthicsSection, scores: EthicsScores, opened: Opened, say: Catalogue
) -> SectionView:
    label = say.text(section.label)
    taken_up = any((each.form, each.section) == (form.id, section.id) for each in opened.commitments)
    suggests = score.suggests_commitment
    return SectionView(
        id=section.id,
        title=label,
        line=say(_standing(score)),
        suggestion=say(_suggestion(taken_up=taken_up)) if suggests else "",
        take_up=say(msg("See it in my plan") if taken_up else msg("Take this into my plan"))
        if suggests
        else "",
        take_up_aloud=say(msg("Commitment: {section}", section=label)) if suggests else "",
        situations=tuple(
            _situation(form, item, place, situation, say)
            for place, situation in enumerate(scores.of_section(section.id), start=1)
            if (item := form.item(situation.id))
        ),
    )


def _standing(score: EthicsSection) -> Message:
    answered = msg(
        "{answered} of {count} situations answered", answered=score.answered, count=score.situations
    )
    if not score.answered:
        return answered
    other = nmsg(
        "in {count} of them an answer differs from the key",
        "in {count} of them an answer differs from the key",
        score.other_side,
    )
    if not score.other_side:
        other = msg("no answer differs from the key")
    return msg("{answered}; {other}", answered=answered, other=other)


def _suggestion(*, taken_up: bool) -> Message:
    if taken_up:
        return msg("A commitment for this section is in your plan.")
    return msg(
        "This may be a section to think about: you could write down what you will do in such a situation, "
        "and whom you ask."
    )


def _situation(
    form: Form, item: Item, place: int, situation: SituationFeedback, say: Catalogue
) -> SituationView:
    statement = say.text(item.statement)
    views = {
        feedback.id: _option(form, item, option, feedback, say)
        for option, feedback in zip(item.options, situation.options, strict=True)
    }
    parts = (
        (msg("What can be done"), situation.advised),
        (msg("What the key advises against"), situation.advised_against),
    )
    groups = tuple(
        OptionGroup(say(title), tuple(views[option.id] for option in options))
        for title, options in parts
        if options
    )
    return SituationView(
        id=item.id,
        statement=statement,
        line=say(_outcome(situation)),
        show=say(msg("Show the reasons")) if situation.is_answered else "",
        show_aloud=say(msg("Show the reasons: situation {number}", number=place)),
        groups=groups if situation.is_answered else (),
    )


def _outcome(situation: SituationFeedback) -> Message:
    if not situation.is_answered:
        return msg("Not answered.")
    if situation.matches is not None:
        return _choice_outcome(situation)
    said = [option for option in situation.options if option.key_side is not None]
    differ = sum(option.key_side is KeySide.OTHER for option in said)
    if differ:
        return msg("{differ} of {count} answers differ from the key.", differ=differ, count=len(said))
    return msg("No answer differs from the key.")


def _choice_outcome(situation: SituationFeedback) -> Message:
    if situation.matches:
        return msg("Your choice is the one that the key puts first.")
    if any(option.key_side is KeySide.CONTESTED for option in situation.options):
        return msg("Principles collide in what you chose.")
    return msg("The key puts another way first.")


def _option(form: Form, item: Item, option: Option, feedback: OptionFeedback, say: Catalogue) -> OptionView:
    scale = form.scales[item.scale or ""]
    return OptionView(
        id=option.id,
        text=say.text(option.text),
        side=feedback.key_side,
        pill=say(_PILLS[feedback.key_side]) if feedback.key_side else "",
        said=say(_said(feedback, scale, say)),
        key=say(_key(option, scale, say)),
        rationale=say.text(option.rationale) if option.rationale else "",
        principles=say(_principles(form, option, say)),
    )


_PILLS: Final = {
    KeySide.SAME: msg("as in the key"),
    KeySide.OTHER: msg("differs from the key"),
    KeySide.CONTESTED: msg("principles collide"),
}


def _said(feedback: OptionFeedback, scale: Scale, say: Catalogue) -> Message:
    if feedback.chosen:
        return msg("You chose this.")
    level = scale.level(feedback.rated) if feedback.rated is not None else None
    return msg("You: {answer}", answer=say.text(level.label)) if level else Message("")


def _key(option: Option, scale: Scale, say: Catalogue) -> Message:
    level = scale.level(option.key) if option.key is not None else None
    if option.contested or level is None:
        return Message("")
    return msg("Key: {answer}", answer=say.text(level.label))


def _principles(form: Form, option: Option, say: Catalogue) -> Message:
    named = [_named(form, each, say) for each in option.principles]
    against = [_named(form, each, say) for each in option.against]
    if option.contested and (named or against):
        first, second = (
            (named, against) if named and against else ((named or against)[:1], (named or against)[1:])
        )
        if second:
            return msg(
                "Principles collide here: {first} and {second}",
                first=", ".join(first),
                second=", ".join(second),
            )
    if named and against:
        return msg(
            "For it: {principles}. Against it: {against}",
            principles=", ".join(named),
            against=", ".join(against),
        )
    if against:
        return msg("Against it: {against}", against=", ".join(against))
    return msg("Principles: {principles}", principles=", ".join(named)) if named else Message("")


def _named(form: Form, principle_id: str, say: Catalogue) -> str:
    principle = form.principles.get(principle_id)
    return f"{say.text(principle.label)} ({principle.source})" if principle else principle_id
