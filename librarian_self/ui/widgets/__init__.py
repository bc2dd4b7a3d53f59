"""Reusable widgets. They get finished sentences, and paint themselves from the `Look` of the application."""

from librarian_self.ui.widgets.banner import Banner, announce
from librarian_self.ui.widgets.boxes import Column, Row
from librarian_self.ui.widgets.button import Button, Kind
from librarian_self.ui.widgets.card import Card
from librarian_self.ui.widgets.choices import Choice, ChoiceGroup, ChoiceRow
from librarian_self.ui.widgets.fieldrow import FieldRow, field_row
from librarian_self.ui.widgets.fields import Combo, DateField, NumberField
from librarian_self.ui.widgets.iconview import IconView
from librarian_self.ui.widgets.keyhints import KeyHint, KeyHints
from librarian_self.ui.widgets.layouts import ColumnsLayout, FlowLayout, StackedLayout
from librarian_self.ui.widgets.levelcard import Level
from librarian_self.ui.widgets.levelcards import LevelCards
from librarian_self.ui.widgets.navbar import NavBar
from librarian_self.ui.widgets.pictureview import PictureView, measure
from librarian_self.ui.widgets.pill import Pill
from librarian_self.ui.widgets.progressline import ProgressLine
from librarian_self.ui.widgets.questiongroup import QuestionGroup
from librarian_self.ui.widgets.scrollpage import ScrollPage
from librarian_self.ui.widgets.segmented import SegmentedChoice
from librarian_self.ui.widgets.textarea import TextArea
from librarian_self.ui.widgets.ticks import Check, Radio
from librarian_self.ui.widgets.wraplabel import Variant, WrapLabel

__all__ = [
    "Banner",
    "Button",
    "Card",
    "Check",
    "Choice",
    "ChoiceGroup",
    "ChoiceRow",
    "Column",
    "ColumnsLayout",
    "Combo",
    "DateField",
    "FieldRow",
    "FlowLayout",
    "IconView",
    "KeyHint",
    "KeyHints",
    "Kind",
    "Level",
    "LevelCards",
    "NavBar",
    "NumberField",
    "PictureView",
    "Pill",
    "ProgressLine",
    "QuestionGroup",
    "Radio",
    "Row",
    "ScrollPage",
    "SegmentedChoice",
    "StackedLayout",
    "TextArea",
    "Variant",
    "WrapLabel",
    "announce",
    "field_row",
    "measure",
]
