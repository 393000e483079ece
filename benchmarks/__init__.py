"""Measurements, each one command; see the docstring of each module."""
