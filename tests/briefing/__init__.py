"""Files written from findings: what stands in them, and what can never get into them."""
