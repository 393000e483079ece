"""One module a format. Each has `SUFFIXES` and `load(data, path, limits) -> Document`."""
