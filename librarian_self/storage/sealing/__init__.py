"""Cryptography of a protected profile: keys, and rows sealed one by one. `cryptography` is loaded when it is used."""
