#!/usr/bin/env bash
# pdf_readers.sh: other programs that the tests read our PDF with (poppler, qpdf). Installs them only where that can be
# done without a question (root on Debian or Ubuntu); elsewhere names them and goes on: the tests that need them skip.
set -euo pipefail
[ "$(uname -s)" = Linux ] || exit 0

needed=()
have() { command -v "$1" >/dev/null || needed+=("$2"); }
have pdftotext poppler-utils
have qpdf qpdf
[ ${#needed[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    printf 'Installing for the tests of the PDF: %s\n' "${needed[*]}" >&2
    if apt-get update -qq >&2 &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >&2; then
        exit 0
    fi
fi
printf 'Some tests of the PDF are skipped without these packages: %s\n' "${needed[*]}" >&2
