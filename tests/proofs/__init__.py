"""What is promised of the program, shown to be true: each part is a command of ``tests.soak``."""
