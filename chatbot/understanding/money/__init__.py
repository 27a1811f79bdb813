"""What a visitor has, gets, sets aside and wants to spend, in PLN."""
