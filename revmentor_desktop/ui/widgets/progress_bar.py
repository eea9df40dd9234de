"""A thin bar for how much of something is done."""

from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from revmentor_desktop.ui.theme import Theme


class ThinProgress(QProgressBar):
    """So many of so many, without a number of its own: the words stand beside it."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_progress(0, 1, "")

    def set_progress(self, done: int, total: int, text: str) -> None:
        """Show ``done`` of ``total``; ``text`` is what is spoken."""
        self.setRange(0, max(1, total))
        self.setValue(min(done, max(1, total)))
        self.setAccessibleDescription(text)
