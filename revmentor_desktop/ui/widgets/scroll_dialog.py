"""A dialog that scrolls where it must, with buttons that stay: Tab shows what it comes to."""

from PySide6.QtWidgets import QDialog

from revmentor_desktop.ui.widgets.page_scroll import scroll_to_focus


class ScrollDialog(QDialog):
    """A dialog some of which stands in a ``PageScroll``."""

    def focusNextPrevChild(self, following: bool) -> bool:
        """Go on as Tab does, and scroll to what has the focus then; a click scrolls nothing."""
        moved = super().focusNextPrevChild(following)
        if moved:
            scroll_to_focus(self)
        return moved
