"""The flats of several people: who has which, and what a message says of them."""
