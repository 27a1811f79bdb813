"""Words, numbers and sentences, whatever they are about."""
