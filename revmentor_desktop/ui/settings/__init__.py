"""The settings: a window beside the main one, with a list of sections at its left.

A section is a widget made from the desk, registered by one line in ``sections.SECTIONS``; it shows
what holds, follows what changes, and stores at once.  What belongs to the pair is stored in the
workspace and can be undone; what belongs to this computer is a preference.
"""
