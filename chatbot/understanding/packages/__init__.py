"""Which packages a message names, means, or denies."""
