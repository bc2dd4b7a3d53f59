"""Tagged PDF over reportlab's fonts: PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) in one file.

`document.TaggedDocument` is the way in. Section numbers are those of ISO 32000-1.
"""

from librarian_self.report.tagging.pillow import put_off_pillow

put_off_pillow()
