"""What is in a price and what isn't, what we do at all, and what nobody can promise."""
