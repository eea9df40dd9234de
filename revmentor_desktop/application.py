"""The Qt application: its name, its fonts and the words of the system's language; and its icon."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QLocale
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from revmentor_desktop import __version__
from revmentor_desktop.folders import NAME, ORGANISATION
from revmentor_desktop.paths import resource
from revmentor_desktop.ui.language import SYSTEM, locale_for, speak
from revmentor_desktop.ui.theme import FONTS, STYLE, load_fonts

DESKTOP_ENTRY = "org.revmentor.Desktop"
"""The name of the menu entry that packages install, by which the system finds our icon."""


def application(
    arguments: list[str] | None = None, *, fonts: tuple[str, ...] = FONTS
) -> QApplication:
    """Return the Qt application, with our name and words, and the files of *fonts*."""
    if os.environ.get("QT_IM_MODULE") == "fcitx":
        # the wheel brings no fcitx plug-in; fcitx5 also speaks the protocol of ibus, which it has
        os.environ["QT_IM_MODULE"] = "ibus"
    given = arguments if arguments is not None else sys.argv[:1]
    app = QApplication([*given, "-style", STYLE])  # to set one, all kinds of styles are loaded
    app.setOrganizationName(ORGANISATION)
    app.setApplicationName(NAME)
    app.setApplicationDisplayName("RevMentor")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(DESKTOP_ENTRY)
    load_fonts(fonts)
    app.setFont(QFont("Inter"))
    speak(app, locale_for(SYSTEM, QLocale()))
    return app


def give_icon(app: QApplication) -> None:
    """Have the windows of *app* show our icon; that is for behind the first picture."""
    from PySide6.QtGui import QIcon

    app.setWindowIcon(QIcon(str(resource("icons", "revmentor.svg"))))
