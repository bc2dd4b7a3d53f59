#!/usr/bin/env bash
# setup.sh LOCK STAMP [VENV]: a virtual environment with exactly the packages of LOCK, in .venv unless another is named;
# does nothing when STAMP equals LOCK.
set -euo pipefail
lock=$1 stamp=$2
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv=${3-"$root/.venv"}
cmp -s "$lock" "$stamp" && exit 0

say() { printf '%s\n' "$*" >&2; }
python=
for candidate in python3 python3.14 python3.13 python3.12 python3.11; do
    if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        python=$candidate
        break
    fi
done

# What pip's PySide6 needs from the system, as Debian and Ubuntu name it; a library is looked for by its file.
needed=()
have() { ldconfig -p 2>/dev/null | grep -q "$1" || ls /usr/lib/*/"$1"* >/dev/null 2>&1; }
if [ "$(uname -s)" = Linux ]; then
    while read -r package library; do
        have "$library" || needed+=("$package")
    done <<'LIBS'
libgl1 libGL.so.1
libegl1 libEGL.so.1
libx11-6 libX11.so.6
libglib2.0-0 libglib-2.0.so.0
libdbus-1-3 libdbus-1.so.3
libfontconfig1 libfontconfig.so.1
libfreetype6 libfreetype.so.6
libxkbcommon0 libxkbcommon.so.0
libxkbcommon-x11-0 libxkbcommon-x11.so.0
libx11-xcb1 libX11-xcb.so.1
libxcb1 libxcb.so.1
libxcb-cursor0 libxcb-cursor.so.0
libxcb-icccm4 libxcb-icccm.so.4
libxcb-image0 libxcb-image.so.0
libxcb-keysyms1 libxcb-keysyms.so.1
libxcb-randr0 libxcb-randr.so.0
libxcb-render0 libxcb-render.so.0
libxcb-render-util0 libxcb-render-util.so.0
libxcb-shape0 libxcb-shape.so.0
libxcb-shm0 libxcb-shm.so.0
libxcb-sync1 libxcb-sync.so.1
libxcb-util1 libxcb-util.so.1
libxcb-xfixes0 libxcb-xfixes.so.0
libxcb-xkb1 libxcb-xkb.so.1
LIBS
fi
[ -n "$python" ] || needed+=(python3 python3-venv)
if [ -n "$python" ] && ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    needed+=(python3-venv)
fi
if [ ${#needed[@]} -gt 0 ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        say "Installing: ${needed[*]}"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${needed[@]}" >&2
    else
        say "Librarian Self needs a few system packages. Please run this once, then start again:"
        say "    sudo apt-get install -y ${needed[*]}"
        exit 1
    fi
fi
[ -n "$python" ] || python=python3
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))'; then
    say "Librarian Self needs Python 3.11 or newer; this system has $("$python" --version 2>&1)."
    exit 1
fi

[ -x "$venv/bin/python" ] || "$python" -m venv "$venv"
say "Installing the locked packages (once) ..."
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
cp "$lock" "$stamp"
# The development lock contains every runtime package, so ./run need not look again.
[ "$lock" = "$root/requirements-dev.lock" ] && cp "$root/requirements.lock" "$venv/installed.lock"
exit 0
