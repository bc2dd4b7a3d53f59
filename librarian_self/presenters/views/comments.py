"""What somebody else said about the plan, told apart from the person's own words."""

from __future__ import annotations

from librarian_self.i18n.catalogue import Catalogue
from librarian_self.i18n.messages import msg
from librarian_self.model.review import Comment, Review
from librarian_self.services.helpfile import HelpLine, HelpPart, LineKind


def who(by: str, say: Catalogue) -> str:
    """Whose words they are; whoever signed may have given no name."""
    if not by:
        return say(msg("Comments of the mentor or supervisor"))
    return say(msg("Comments of {name}", name=by))


def comment_line(comment: Comment, say: Catalogue) -> HelpLine:
    """The goal, whether it was talked about, and the words."""
    title = comment.title.strip() or say(msg("(goal without words yet)"))
    talked = say(msg("talked about")) if comment.talked else ""
    words = " – ".join(part for part in (talked, comment.words) if part)
    return HelpLine(LineKind.POINT, say(msg("{label}: {words}", label=title, words=words)))


def said_by_another(review: Review, say: Catalogue) -> HelpPart | None:
    """The comments under the name of whoever made them; None for a review of the person's own."""
    if review.by is None:
        return None
    lines = tuple(comment_line(comment, say) for comment in review.comments)
    nothing = HelpLine(LineKind.PARAGRAPH, say(msg("Signed without a comment.")))
    return HelpPart(who(review.by, say), lines or (nothing,))
