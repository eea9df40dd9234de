"""The least programs that do what ours does: each is run as a process and says what it reached.

With it each says how much processor time it has used, in seconds.
"""
