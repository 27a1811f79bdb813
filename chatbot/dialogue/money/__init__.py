"""A budget held against prices: what is left, what is missing, who pays which part."""
