"""How fast the program is, beside what is possible: ``python -m tests.benchmarks``.

Every figure stands beside its *floor*: the least that does the same thing on the same machine, a
bare window, a raw commit of the same row, a loop over the pages of a document.  Both are measured
in the same run, one after the other and again, so that what else the machine does meets both.

``workspaces`` makes what is measured with, the same every time; each of ``start``, ``resting``,
``pages``, ``search``, ``lists``, ``editor``, ``saving``, ``looks``, ``exporting``, ``bringing``,
``keeping``, ``meanwhile`` and ``peers`` yields the figures it is named after; ``figures`` knows
what they mean and ``report`` writes them down.  Nothing here is a test with a limit of time: a
machine that others use would break it.
"""
