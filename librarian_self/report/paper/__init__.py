"""Blocks on pages; only here, and only once a document is made, reportlab is imported."""
