"""A logo as a `Picture`, which window and paper paint alike: from plain shapes (SVG) or from pixels (PNG).

Only what is needed to draw a logo is understood. Scripts, styles, texts, pictures in pictures and references, also to
other files, are refused; a logo cannot reach out of its frame.
"""

from librarian_self.services.logo.reading import HEIGHT, WIDTH, NoLogo, read_logo

__all__ = ["HEIGHT", "WIDTH", "NoLogo", "read_logo"]
