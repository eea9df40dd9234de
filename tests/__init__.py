"""The tests, in the shape of the program; ``make`` and ``strategies`` build values for them."""
