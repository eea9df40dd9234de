"""Backups as people meet them: when they are made, what is said of them, and going back to one."""
