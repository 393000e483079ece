"""Suggestions taken in sentences of real text, each judged by a reader. See README.md beside this file."""
