"""An Excel workbook of findings: a sheet each, with a native chart and all its evidence."""
