"""Practising aloud in the whole window: one step at a time, in large type, against a clock.

Nothing is recorded and nothing stored; whoever comes back begins anew.
"""
