"""The file on disk, and the only place that knows SQL.

One driver (``sqlcipher3``) opens every workspace, plain or protected: two copies of SQLite in
one process on one file are a known way to lose it.  One connection, one writer, explicit
transactions; rollback journal and full synchronisation, so that at rest the one file is
complete and what was acknowledged survives a power cut.  Rows are not values: SQLAlchemy cannot
map frozen values, and frozen values are what the rest of the program is built on, so every row
can ``take`` a value and give its ``value``.  Rows are plain: what is read comes from the driver as
it is (``reading``), and SQLAlchemy is loaded by whoever writes first (``transactions``), because
that takes longer than all that is read until then.  Words are found through an index that triggers
keep an account for (``search``).
"""
