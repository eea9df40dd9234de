"""Files made to do harm, each with the answer that it must get."""
