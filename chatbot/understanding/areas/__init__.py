"""Areas in m², the parts that count in them or don't, and which of those told is meant."""
