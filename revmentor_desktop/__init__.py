"""RevMentor Desktop: one reverse-mentoring pair, its sessions, topics and private notes.

The design in five sentences.  The domain is *frozen values* and *pure functions* that make new
ones.  An edit is a ``ChangeSet``: pairs of before and after.  The store applies a change set in
one transaction, or not at all.  Whoever shows something listens to one signal,
``changed(change_set, origin)``.  Undo is applying the inverse.

Where to go next: ``domain`` says what the program is about, ``store`` keeps it in one file,
``export`` turns it into documents, ``services`` is what the application can do, ``ui`` shows it
in Qt Widgets, and ``app`` puts the parts together.  An arrow between them points inwards only;
``pyproject.toml`` holds the contracts and ``tests/test_architecture.py`` runs them.

This module imports nothing.
"""

__version__ = "0.1.2"
