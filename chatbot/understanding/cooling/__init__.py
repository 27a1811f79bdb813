"""Air conditioning: how many units, where, and with or without it."""
