"""The mentoring agreement: a guided document that the two write together and each accepts."""
