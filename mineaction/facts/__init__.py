"""The shape of the data files: one module a subject, strict and frozen."""
