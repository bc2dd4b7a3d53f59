"""From a section of the ethics results to a commitment that somebody can make their own."""

from __future__ import annotations

from collections import Counter

from librarian_self.model.ethics import EthicsScores, KeySide
from librarian_self.model.form import Form
from librarian_self.model.plan import Commitment


def draft_commitment(
    form: Form, scores: EthicsScores, section_id: str, commitment_id: str, language: str
) -> Commitment:
    """Name the principle that most answers on the other side touch, and the first situation, in `language`.

    What one will do and whom one asks is left to the person. Without such an answer there is only the section.
    """
    found = [situation for situation in scores.of_section(section_id) if situation.has_other_side]
    touched: Counter[str] = Counter()
    for situation in found:
        item = form.item(situation.id)
        options = {option.id: option for option in item.options} if item else {}
        for option in situation.options:
            if option.key_side is KeySide.OTHER:
                touched.update(options[option.id].principles)
    principles = [form.principles[each] for each, _ in touched.most_common(1) if each in form.principles]
    first = form.item(found[0].id) if found else None
    return Commitment(
        id=commitment_id,
        principle=principles[0].label[language] if principles else "",
        situation=first.statement[language] if first else "",
        form=form.id,
        section=section_id,
    )
