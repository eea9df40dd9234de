"""What the program is, what it promises, and whose work it stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from revmentor_desktop import __version__
from revmentor_desktop.ui.about_more import AboutMore
from revmentor_desktop.ui.help_dialog import HelpDialog
from revmentor_desktop.ui.widgets.mark import Mark
from revmentor_desktop.ui.widgets.text import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    from revmentor_desktop.ui.theme import Theme

translate = QCoreApplication.translate


def about_words(theme: Theme) -> Iterator[TextLabel]:
    """Yield version, promises and licences, each as a paragraph."""
    for text, kind in (
        (translate("AboutDialog", "Version {version}").format(version=__version__), "muted"),
        (
            translate(
                "AboutDialog",
                "Nothing is sent anywhere: there is no account, and the program never connects "
                "to anything. Nothing private is in what you share.",
            ),
            "body",
        ),
        (
            translate(
                "AboutDialog",
                "RevMentor is free software under the MIT licence. It stands on Qt for "
                "Python (LGPL), SQLCipher, cryptography and SQLAlchemy, Python-Markdown and nh3, "
                "markdownify, python-docx and icalendar, and checks spelling with Hunspell and "
                "the word lists of SCOWL. Passphrases are judged by zxcvbn and suggested from the "
                "words of the Electronic Frontier Foundation (CC BY 3.0). The letters are Inter, "
                "Noto Serif and JetBrains Mono (Open Font License), the icons are Lucide (ISC "
                "and MIT).",
            ),
            "small",
        ),
    ):
        yield TextLabel(theme, text, kind, wrap=True)


class AboutDialog(HelpDialog):
    """Name, version, promises and licences."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        title = translate("AboutDialog", "About RevMentor")
        super().__init__(theme, title, parent)
        self.setObjectName("about")
        self.column.insertWidget(0, Mark(theme, 56), 0, Qt.AlignmentFlag.AlignLeft)
        for words in about_words(theme):
            self.column.addWidget(words)
        self.column.addStretch(1)
        more = AboutMore(theme, self)
        self.add_foot(more.news, more.licences)
        self.hold(440)
