"""Several flats or floors of one owner: which there are, and what a message says of them."""
