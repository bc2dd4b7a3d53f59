"""The profile file: one SQLite file for one person."""
