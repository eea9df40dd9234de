"""A dialog that scrolls where it must, with buttons that stay: Tab shows what it comes to.

Qt scrolls to it only when Tab was pressed inside what scrolls, and not beside it.
"""

from PySide6.QtWidgets import QDialog, QWidget

from revmentor_desktop.ui.widgets.page_scroll import PageScroll


class ScrollDialog(QDialog):
    """A dialog some of which stands in a ``PageScroll``."""

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go on as Tab does, and scroll to what has the focus then; a click scrolls nothing."""
        moved = super().focusNextPrevChild(following)
        now: QWidget | None = self.focusWidget()
        part = now
        while moved and now is not None and part is not None and part is not self:
            if isinstance(part, PageScroll):
                part.ensureWidgetVisible(now)
            part = part.parentWidget()
        return moved
