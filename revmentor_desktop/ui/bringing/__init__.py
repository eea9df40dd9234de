"""Notes that come in from elsewhere, and my own full copy of them that goes out."""
