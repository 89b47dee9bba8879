"""The whole data set as tables for exchange: one module a subject, `every.py` has them all."""
