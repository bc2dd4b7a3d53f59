"""What an independent checker says of a PDF (page-validation, a rebuild of veraPDF's rules)."""

from __future__ import annotations

from typing import Final

from page import validate_pdf_bytes

PROFILES: Final = ("ua1", "3a")


def faults_of(pdf: bytes, profile: str) -> list[str]:
    """The rules of a profile that the file breaks, with what the checker says of them."""
    report = validate_pdf_bytes(pdf, profile=profile)
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def all_faults_of(pdf: bytes) -> list[str]:
    """The same for both standards that the document claims."""
    return [fault for profile in PROFILES for fault in faults_of(pdf, profile)]
