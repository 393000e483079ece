"""The door to spaCy: tokens, sentences and tags."""
