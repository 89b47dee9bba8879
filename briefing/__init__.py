"""Findings as files: pictures, spreadsheets, tables, the whole data set. One renderer a file."""
