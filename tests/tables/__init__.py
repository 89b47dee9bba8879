"""The data set as tables: that they hold what is printed, and everything that the data have."""
