#!/bin/sh
# Installs Librarian Self from this folder on Debian or Ubuntu, then takes in the kit that lies beside it.
# Nothing is downloaded but what the system itself may still need.
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)

if [ -f "$here/SHA256SUMS" ] && command -v sha256sum >/dev/null; then
    (cd "$here" && sha256sum --check --quiet SHA256SUMS) || {
        echo "Some files of this folder were changed or damaged. Please copy it again." >&2
        exit 1
    }
fi

for package in "$here"/*.deb; do
    [ -f "$package" ] || { echo "There is no package (.deb) beside this script." >&2; exit 1; }
    # apt reads packages as a user of its own, who may not look into a mounted stick.
    copy=$(mktemp -d)
    cp -- "$package" "$copy/"
    chmod -R a+rX "$copy"
    if [ "$(id -u)" -eq 0 ]; then root=""; else root="sudo"; fi
    $root apt-get install -y "$copy/${package##*/}"
    rm -r -- "$copy"
done

# The kit belongs to the person who works here, not to root.
if [ -d "$here/kit" ]; then
    if [ -n "${SUDO_USER-}" ]; then
        sudo -H -u "$SUDO_USER" librarian-self kit apply "$here/kit"
    else
        librarian-self kit apply "$here/kit"
    fi
fi
echo "Librarian Self is installed. You find it among the programs of this computer."
