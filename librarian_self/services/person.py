"""The name and the role that a person may have."""

from __future__ import annotations

from librarian_self.i18n.messages import Refusal, msg
from librarian_self.model.profile import LONGEST_NAME, ROLES


def checked_name(name: str) -> str:
    """The name without blanks at its ends; raises Refusal when nothing or too much is left."""
    kept = name.strip()
    if not kept:
        raise Refusal(msg("Please give the profile a name; a nickname will do."))
    if len(kept) > LONGEST_NAME:
        raise Refusal(
            msg("The name has {length} characters; the most is {most}.", length=len(kept), most=LONGEST_NAME)
        )
    if not all(letter.isprintable() for letter in kept):
        raise Refusal(msg("The name holds characters that cannot be shown."))
    return kept


def checked_role(role: str) -> str:
    """The role, if the program knows it; raises Refusal."""
    if role not in ROLES:
        raise Refusal(
            msg(
                "“{role}” is not a role of the program; there are: {roles}", role=role, roles=", ".join(ROLES)
            )
        )
    return role
