"""What a message is about, and the words that decide it: stakes, tricks, days, differences."""
