"""Home, which answers what to do now.

For the mentor it is the next session and what waits; for the mentee the three answers: what I
learned, what I promised, what I ask next.
"""
