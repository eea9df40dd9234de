"""Item models over domain values.  They answer from memory and move rows instead of resetting."""
