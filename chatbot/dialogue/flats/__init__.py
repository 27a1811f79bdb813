"""Several flats with a package each, and their sum."""
