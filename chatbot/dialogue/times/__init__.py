"""How long the work takes, and by when it can be done."""
