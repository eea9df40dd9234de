"""What the look promises, seen: nothing cut, nothing over another, and pictures as approved."""
