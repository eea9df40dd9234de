"""Every key of the program as a list that can be searched, and the place where keys are chosen."""
