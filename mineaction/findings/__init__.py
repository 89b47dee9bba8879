"""Findings: sentences with their evidence, computed from the facts. One module a subject."""
