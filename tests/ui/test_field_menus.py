"""Every field has the same menu: the words and keys of the Edit menu, in either language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from revmentor_desktop.paths import resource
from revmentor_desktop.ui.field_menus import FieldMenus
from revmentor_desktop.ui.notes.text_field import MarkdownText
from revmentor_desktop.ui.widgets.fields import IconField, LevelLine
from revmentor_desktop.ui.widgets.long_text import LongText
from revmentor_desktop.ui.widgets.markdown_view import MarkdownView
from revmentor_desktop.ui.widgets.number_fields import MinutesField
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme

ALL = [
    *("Undo\tCtrl+Z", "Redo\tCtrl+Shift+Z"),
    *("Cut\tCtrl+X", "Copy\tCtrl+C", "Paste\tCtrl+V", "Delete\tDel", "Select all\tCtrl+A"),
]


@pytest.fixture
def words_in(qtbot: QtBot, theme: Theme) -> Iterator[Callable[[QWidget], list[str]]]:
    """Return the entries of the menu that a widget shows, and close it."""
    page = QWidget()
    column = QVBoxLayout(page)
    qtbot.addWidget(page)
    menus = FieldMenus(theme, page)

    def shown(field: QWidget) -> list[str]:
        column.addWidget(field)
        with qtbot.waitActive(page):
            page.show()
        field.setFocus()
        target = QApplication.focusWidget()
        assert target is not None
        seen = target.viewport() if isinstance(target, QAbstractScrollArea) else target
        place = seen.rect().center()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(seen, QContextMenuEvent(reason, place, seen.mapToGlobal(place)))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        shown = [one for one in menu.actions() if one.isVisible() and not one.isSeparator()]
        words = [entry.text() for entry in shown]
        menu.close()
        return words

    yield shown
    menus.deleteLater()


FIELDS: dict[str, Callable[[Theme], QWidget]] = {
    "Qt’s own": lambda _theme: QLineEdit("text"),
    "a line": lambda _theme: LevelLine("text"),
    "a field with an icon": lambda theme: IconField(theme, "plus", "Add"),
    "a long text": lambda theme: LongText(theme),
    "a long text of Qt’s": lambda _theme: QPlainTextEdit("text"),
    "a note": lambda theme: MarkdownText(theme),
    "minutes": lambda theme: MinutesField(theme, "Minutes"),
}


@pytest.mark.parametrize("kind", FIELDS)
def test_every_field_has_the_menu_of_the_edit_menu(
    words_in: Callable[[QWidget], list[str]], theme: Theme, kind: str
) -> None:
    assert words_in(FIELDS[kind](theme)) == ALL


def test_what_is_read_can_be_copied(words_in: Callable[[QWidget], list[str]], theme: Theme) -> None:
    view = MarkdownView(theme, "Recap")
    view.show_html("<p>text</p>")
    assert words_in(view) == ["Copy\tCtrl+C", "Select all\tCtrl+A"]


def test_the_address_of_the_link_under_the_pointer_can_be_copied(
    words_in: Callable[[QWidget], list[str]], theme: Theme
) -> None:
    view = MarkdownView(theme, "Recap")
    view.show_html(f'<p><a href="https://a.example">{"link" * 4000}</a></p>')
    assert words_in(view) == ["Copy\tCtrl+C", "Copy the address of the link", "Select all\tCtrl+A"]


@pytest.mark.parametrize("chinese", [False, True])
def test_a_label_whose_text_can_be_selected_has_the_same_menu(
    words_in: Callable[[QWidget], list[str]], theme: Theme, qapp: QApplication, *, chinese: bool
) -> None:
    label = TextLabel(theme, "/home/robert/pair", selectable=True)
    if not chinese:
        assert words_in(label) == ["Copy\tCtrl+C", "Select all\tCtrl+A"]
        return
    translator = QTranslator()
    assert translator.load("revmentor_zh_HK", str(resource("i18n")))
    qapp.installTranslator(translator)
    words = [one.partition("\t")[0] for one in words_in(label)]
    qapp.removeTranslator(translator)
    assert words == ["複製", "全選"]


def test_it_speaks_chinese(words_in: Callable[[QWidget], list[str]], qapp: QApplication) -> None:
    translator = QTranslator()
    assert translator.load("revmentor_zh_HK", str(resource("i18n")))
    qapp.installTranslator(translator)
    words = [one.partition("\t")[0] for one in words_in(QLineEdit("text"))]
    qapp.removeTranslator(translator)
    assert words == ["復原", "重做", "剪下", "複製", "貼上", "刪除", "全選"]
