"""How right a tagger is on a treebank, on the text as it stands and on the forms that real papers hold."""

from plainspeak.language.tagger import PASSIVE, Tagger
from training.treebank import Sentence, joined, recased


def scores(tagger: Tagger, sentences: list[Sentence]) -> dict[str, dict[str, float]]:
    """The scores for each form of the text: as it stands, compounds joined, all lower case, all upper case."""
    forms = {
        "as it stands": sentences,
        "compounds joined": list(map(joined, sentences)),
        "lower case": [recased(sentence, "lower") for sentence in sentences],
        "upper case": [recased(sentence, "upper") for sentence in sentences],
    }
    return {name: _score(tagger, form) for name, form in forms.items()}


def _score(tagger: Tagger, sentences: list[Sentence]) -> dict[str, float]:
    guesses = tagger.tag([[token.word for token in sentence] for sentence in sentences])
    right = [token.tag for sentence in sentences for token in sentence]
    pairs = list(zip(right, (guess for tags in guesses for guess in tags), strict=True))
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
