"""What a token is by its text alone."""

from plainspeak.endless import LONGEST_WORD


def has_letter_or_digit(form: str) -> bool:
    """Whether a token is more than marks and spaces, and no more than a word can be."""
    return len(form) <= LONGEST_WORD and any(map(str.isalnum, form))


def begins_with_capital(form: str) -> bool:
    """Whether the first letter of a token is a capital."""
    return form[:1].isupper()
