#!/usr/bin/env bash
# screen_reader.sh: what the test with a real screen reader's interface (AT-SPI) needs. Installs it only where that can
# be done without a question (root on Debian or Ubuntu); elsewhere names the packages and goes on: the test then skips.
set -euo pipefail
[ "$(uname -s)" = Linux ] || exit 0

needed=()
have() { command -v "$1" >/dev/null || needed+=("$2"); }
have Xvfb xvfb
have xdotool xdotool
have dbus-run-session dbus
[ -x /usr/libexec/at-spi-bus-launcher ] || needed+=(at-spi2-core)
/usr/bin/python3 -c 'import pyatspi' 2>/dev/null || needed+=(python3-pyatspi gir1.2-atspi-2.0)
[ ${#needed[@]} -gt 0 ] || exit 0

if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    printf 'Installing for the test with a screen reader: %s\n' "${needed[*]}" >&2
    if apt-get update -qq >&2 &&
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >&2; then
        exit 0
    fi
fi
printf 'The test with a screen reader is skipped without these packages: %s\n' "${needed[*]}" >&2
