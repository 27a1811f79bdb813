"""Slack and monday.com as small servers of our own, for trials and tests: they speak the protocol,
remember what they were told and fail as they are asked to. Nothing in production imports them."""
