"""Use cases: each changes one thing in one transaction and says what changed."""
