"""Files for people who take the figures away: that they are valid and say the same."""
