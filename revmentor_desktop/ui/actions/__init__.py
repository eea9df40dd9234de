"""Every command of the program in one table: its words, its icon, its key and its menu.

What is not in the table does not exist; what is in it can be reached from the menus, and so by
keyboard and by a screen reader.  A deed that belongs to the page in front is enabled while that
page can do it (``ui.page.Page.deeds``).  There is a module for the commands of each menu.
"""

from revmentor_desktop.ui.actions.deeds import Deed
from revmentor_desktop.ui.actions.keymap import Keymap
from revmentor_desktop.ui.actions.rows import Keys, Menu, Row, menu_name, menu_title
from revmentor_desktop.ui.actions.table import TABLE, Actions

__all__ = ["TABLE", "Actions", "Deed", "Keymap", "Keys", "Menu", "Row", "menu_name", "menu_title"]
