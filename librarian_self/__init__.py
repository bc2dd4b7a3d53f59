"""A self-assessment and development-plan program for librarians, for use without a network."""

__version__ = "0.1.0"
