"""Offers of other firms: each figure of a message has one role and one owner."""
