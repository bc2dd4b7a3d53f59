"""The development plan as PDF."""
