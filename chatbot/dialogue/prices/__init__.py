"""Prices of packages, what they differ by, and what changes them."""
