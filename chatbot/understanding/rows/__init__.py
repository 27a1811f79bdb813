"""Two flats row by row, read before all else."""
