"""What a visitor's money is made of: own, given, borrowed, and set aside for something else."""
