"""The user guide: its window, the chapter for where one is, and the keys as they are now."""
