"""Charts as small frozen pictures that know neither Qt nor reportlab."""
