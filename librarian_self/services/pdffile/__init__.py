"""As much of a PDF as it takes to find attached files and filled fields, read by a program that trusts nobody.

The file may come from anywhere: a mail, a stick. So nothing of it is run, drawn or unpacked that is not asked for, all
that is unpacked is counted, and whoever asks for more than a plan can need is refused. Only Python's own zlib touches
its bytes. Measured with 300 MB packed into 300 KB: refused in a few milliseconds with no more memory than the file's;
PDFium takes two seconds and 900 MB, pypdf 0.3 seconds and 180 MB.

Section numbers are those of ISO 32000-1.
"""

from librarian_self.services.pdffile.attached import Attached, attached_files
from librarian_self.services.pdffile.document import PdfFile, open_pdf
from librarian_self.services.pdffile.filled import filled_fields
from librarian_self.services.pdffile.limits import PdfRefused

__all__ = ["Attached", "PdfFile", "PdfRefused", "attached_files", "filled_fields", "open_pdf"]
