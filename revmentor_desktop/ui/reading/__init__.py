"""Reading mode: one text in the whole window, in large type, that nothing can be broken in.

It shows the briefing of a session, a note or a topic.  What is only mine is never mixed into
shared text: it stands in a marked box under it.
"""
