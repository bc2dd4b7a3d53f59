"""The theme in the words of QPalette, for everything that Qt paints by itself."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QColor, QPalette

from librarian_self.ui.theme import Theme, mixed

Role = QPalette.ColorRole

HOVER: Final = 0.6
"""How far the ground of a control under the pointer goes towards the soft accent."""


def make_palette(theme: Theme) -> QPalette:
    """The application's palette. What is switched off stays readable: it turns muted, not faint."""
    palette = QPalette()
    for role, colour in _roles(theme).items():
        palette.setColor(role, QColor(colour))
    for role in (Role.WindowText, Role.Text, Role.ButtonText, Role.PlaceholderText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme.muted))
    for role, colour in ((Role.Highlight, theme.accent_soft), (Role.HighlightedText, theme.ink)):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(colour))
    return palette


def _roles(theme: Theme) -> dict[QPalette.ColorRole, str]:
    return {
        Role.Window: theme.background,
        Role.WindowText: theme.ink,
        Role.Base: theme.surface,
        Role.AlternateBase: theme.background,
        Role.Text: theme.ink,
        Role.PlaceholderText: theme.muted,
        Role.Button: theme.surface,
        Role.ButtonText: theme.ink,
        Role.BrightText: theme.rose,
        Role.ToolTipBase: theme.surface,
        Role.ToolTipText: theme.ink,
        Role.Highlight: theme.accent,
        Role.HighlightedText: theme.on_accent,
        Role.Accent: theme.accent,
        Role.Link: theme.accent,
        Role.LinkVisited: theme.accent,
        Role.Light: theme.accent_soft,
        Role.Midlight: mixed(theme.surface, theme.accent_soft, HOVER),
        Role.Mid: theme.line,
        Role.Dark: theme.border,
        Role.Shadow: theme.border,
    }
