"""The line about an upgrade, what is new, and the licences of all parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QListView, QPlainTextEdit, QPushButton, QWidget

from revmentor_desktop import __version__
from revmentor_desktop.ui import about_more
from revmentor_desktop.ui.about_more import AboutMore, LicencesDialog, NewsDialog, what_is_new
from revmentor_desktop.ui.language import HONG_KONG
from revmentor_desktop.ui.news_strip import NewsStrip, upgraded_from
from revmentor_desktop.ui.preferences import Preferences

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from revmentor_desktop.ui.theme import Theme


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of changes in which this version has one before it."""
    file = tmp_path / "CHANGELOG.md"
    text = (
        f"# Changes\n\n## {__version__}, 2 May 2030\n\n- New.\n\n## 0.0.1, 1 May 2030\n\n- Old.\n"
    )
    file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(about_more, "changelog", lambda _language: file)


def test_the_version_is_remembered_and_an_upgrade_is_seen_once(tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "settings.ini")
    assert upgraded_from(preferences) == ""  # the first start ever
    preferences.version_seen = "0.0.1"
    assert upgraded_from(preferences) == "0.0.1"
    assert upgraded_from(preferences) == ""


def test_the_line_stands_on_home_until_it_is_read(
    qtbot: QtBot, theme: Theme, host: QWidget, changes: None
) -> None:
    strip = NewsStrip(theme, "0.0.1")
    strip.setParent(host)
    strip.set_home(True)
    assert strip.isVisible()
    assert __version__ in strip.said
    strip.set_home(False)
    assert not strip.isVisible()
    strip.set_home(True)
    read = strip.findChild(QPushButton, "show_news")
    with qtbot.waitSignal(strip.dismissed):
        read.click()
    assert not strip.isVisible()
    [news] = host.findChildren(NewsDialog)
    assert not news.isModal()
    assert "New." in news.view.toPlainText()
    assert "Old." not in news.view.toPlainText()
    news.close()


@pytest.mark.parametrize("before", ["", __version__, "99.0.0", "of my own"])
def test_there_is_no_line_without_an_upgrade(
    theme: Theme, host: QWidget, changes: None, before: str
) -> None:
    strip = NewsStrip(theme, before)
    strip.setParent(host)
    strip.set_home(True)
    assert not strip.isVisible()


def test_what_is_new_is_told_in_the_language_that_is_spoken(qtbot: QtBot) -> None:
    QLocale.setDefault(HONG_KONG)
    assert what_is_new()[-1].changes.startswith("首個版本")


def test_every_licence_can_be_read(qtbot: QtBot, theme: Theme, host: QWidget) -> None:
    more = AboutMore(theme, host)
    for button in (more.news, more.licences):
        qtbot.addWidget(button)
    more.licences.click()
    [dialog] = host.findChildren(LicencesDialog)
    text, parts = dialog.findChild(QPlainTextEdit), dialog.findChild(QListView)
    assert "Permission" in text.toPlainText()
    for width in range(720, 780, 4):
        dialog.resize(width, 640)
        QApplication.processEvents()
        assert not text.horizontalScrollBar().isVisible()
    parts.setCurrentIndex(dialog.model.index_of("Qt"))
    assert dialog.licence.text() == "Qt: LGPL-3.0-only"
    assert dialog.licence.kind() == "strong"
    assert text.cursorRect().left() <= 1  # below that name
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text.toPlainText()
    dialog.close()
    more.news.click()
    [news] = host.findChildren(NewsDialog)
    assert __version__ in news.view.toPlainText()
    news.close()
