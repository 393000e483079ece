"""One module a way to show a result."""
