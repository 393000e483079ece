"""How right a tagger is on a treebank, on the text as it stands and on the forms that real papers hold."""

from collections.abc import Callable

from plainspeak.language.tagger import PASSIVE, Tagger
from training import treebank
from training.treebank import Sentence, Token


def scores(tagger: Tagger, sentences: list[list[Token]]) -> dict[str, dict[str, float]]:
    """The scores for each form of the text: as it stands, compounds joined, all lower case, all upper case."""
    plain = [treebank.plain(sentence) for sentence in sentences]
    forms = {
        "as it stands": plain,
        "compounds joined": [treebank.joined(sentence) for sentence in sentences],
        "lower case": _recased(plain, str.lower),
        "upper case": _recased(plain, str.upper),
    }
    return {name: _score(tagger, form) for name, form in forms.items()}


def _recased(sentences: list[Sentence], recase: Callable[[str], str]) -> list[Sentence]:
    return [([recase(word) for word in words], tags) for words, tags in sentences]


def _score(tagger: Tagger, sentences: list[Sentence]) -> dict[str, float]:
    guessed = tagger.tag([words for words, _ in sentences])
    pairs = [
        (tag, guess)
        for (_, tags), guesses in zip(sentences, guessed, strict=True)
        for tag, guess in zip(tags, guesses, strict=True)
    ]
    return {
        "words": len(pairs),
        "tag accuracy": round(sum(tag == guess for tag, guess in pairs) / len(pairs), 4),
        **_passives(pairs),
    }


def _passives(pairs: list[tuple[str, str]]) -> dict[str, float]:
    right = sum(tag == guess == PASSIVE for tag, guess in pairs)
    precision = right / sum(guess == PASSIVE for _, guess in pairs)
    recall = right / sum(tag == PASSIVE for tag, _ in pairs)
    return {
        "passive participle precision": round(precision, 4),
        "passive participle recall": round(recall, 4),
        "passive participle F1": round(2 * precision * recall / (precision + recall), 4),
    }
