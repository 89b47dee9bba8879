"""Ratios of our pages to a bare page, measured by hand: nothing here is asserted."""
