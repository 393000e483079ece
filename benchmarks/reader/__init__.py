"""Findings of every rule in real papers, read as the writer of the paper would read them."""
