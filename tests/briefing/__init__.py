"""Files written from findings: pictures, and what they are drawn from."""
