"""The steps from each version of the file to the next, one module a version.

A step is frozen once it was released.  It says in plain SQL all it needs to know and imports
nothing of today's code, because tomorrow's rows must not change what an old step does.
``upgrade`` lists the steps and runs them.
"""
