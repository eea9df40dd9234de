"""The least programs that do what ours does: each is run as a process and says what it reached."""
