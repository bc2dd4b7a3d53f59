"""Where the plan is signed."""

from __future__ import annotations

from librarian_self.i18n.messages import msg
from librarian_self.report.blocks import Block, Heading, Signature, Signatures, paragraph
from librarian_self.report.parts.writing import Writing


def signing(writing: Writing) -> list[Block]:
    """Two places to sign, and what signing means."""
    say = writing.say
    name, sign, date = say(msg("Name")), say(msg("Signature")), say(msg("Date"))
    mine = Signature(say(msg("Me")), ((name, writing.content.name), (sign, ""), (date, "")))
    other = Signature(say(msg("Mentor or supervisor")), ((name, ""), (sign, ""), (date, "")))
    meaning = msg(
        "To sign means: we have talked about this plan and support it. It is no judgement of the work."
    )
    return [
        Heading(2, say(msg("Signatures"))),
        paragraph(say(meaning), keep=True),
        Signatures((mine, other)),
    ]
