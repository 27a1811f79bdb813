"""What another company asks for the same work, and what becomes of it."""
