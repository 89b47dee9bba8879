"""What would happen at a pace or with some money: exact arithmetic on facts, without words."""
