"""The findings: what their sentences say, and that they follow the data."""
