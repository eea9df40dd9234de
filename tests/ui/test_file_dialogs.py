"""Qt's own dialog for files speaks Chinese, all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QFileInfo, QLocale
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel

from revmentor_desktop.ui.language import CHINESE, locale_for, speak

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_the_dialog_for_files_has_no_english_words_in_chinese(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    speak(qapp, locale_for(CHINESE, QLocale("en_GB")))
    dialog = QFileDialog(None, "儲存", str(tmp_path))
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    told = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    told += [QFileIconProvider().type(QFileInfo(path)) for path in (str(tmp_path), "/")]
    assert len(told) >= 5
    assert [one for one in told if one.isascii()] == []
