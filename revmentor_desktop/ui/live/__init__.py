"""Holding a session: the stage both look at, what is captured, and how the hour is closed."""
