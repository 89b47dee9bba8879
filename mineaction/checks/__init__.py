"""The checks: each compares figures of the source with one another. One file a subject."""
