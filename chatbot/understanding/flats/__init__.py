"""Several flats: whose each is, and which package it gets."""
