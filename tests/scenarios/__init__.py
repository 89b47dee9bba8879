"""Arithmetic without words: paces, money, the bridge."""
