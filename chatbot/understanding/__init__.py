"""What a message says: pure modules, from text to values and to an intent."""
