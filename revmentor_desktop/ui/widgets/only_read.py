"""A list that is written in where it is read, and what it becomes where nothing may be written.

Such a list stays what it is to whoever reads: it is walked, copied and shown whole.
"""

from __future__ import annotations

from PySide6.QtWidgets import QStyleOptionViewItem, QWidget


class MayOnlyRead:
    """A part that asks for no change once it is kept to reading, and looks like it."""

    only_reads = False

    def keep_to_reading(self) -> None:
        """Ask for no change any more."""
        self.only_reads = True
        if isinstance(self, QWidget):
            self.update()


def only_reads(option: QStyleOptionViewItem) -> bool:
    """Say whether the list whose row has *option* may only be read."""
    return isinstance(option.widget, MayOnlyRead) and option.widget.only_reads
