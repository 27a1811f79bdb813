"""Air conditioning, which is in no package's price."""
