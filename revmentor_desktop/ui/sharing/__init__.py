"""Share: the one place from which anything leaves, and what of it can be chosen."""
