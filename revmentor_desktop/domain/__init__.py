"""What the program is about: the nouns of a mentoring pair and their rules.

Everything here is a frozen value or a pure function over values.  Values are frozen because they
are handed to widgets, threads and the undo stack at the same time: what cannot change needs no
lock, no copy and no detached twin.  A new state is a new value, and the pair of both is a
``Change`` (see ``changes``).

The map, from the outside in: ``people`` (the pair), ``sessions`` (sessions and their agenda),
``templates`` (ready agendas), ``topics`` (the library), ``questions``, ``actions``,
``takeaways``, ``terms``, ``recaps``, ``notes`` and ``reviews`` that were released (what the two
share), ``private`` (what is only mine), ``sharing`` (what may be seen by others), ``paper`` (what
documents are made for), ``changes`` (edits and their undoing).

Rules of this layer: the standard library only; no clock, no randomness, no files, no Qt.  Times
are aware and in UTC, with the zone's name beside them where a wall clock was meant; durations are
whole minutes.  A rule that is broken raises ``errors.RuleBroken``.
"""
