"""Tokens: a table of texts with their tokens, and the promises that hold for every text."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from plainspeak.language.tokenizer import Tokenizer, split, stretches

# Text, and its tokens with " | " between them.
CASES = [
    # Clitics, as the English Web Treebank splits them.
    ("I don't think we'll go.", "I | do | n't | think | we | 'll | go | ."),
    ("They’re sure it isn’t Anne’s.", "They | ’re | sure | it | is | n’t | Anne | ’s | ."),
    ("WE CAN'T, and CANNOT", "WE | CA | N'T | , | and | CAN | NOT"),
    ("You cannot. He dont. I'm gonna", "You | can | not | . | He | do | nt | . | I | 'm | gon | na"),
    ("the NHS's plan, the carers' views", "the | NHS | 's | plan | , | the | carers | ' | views"),
    ("my mother-in-law's house", "my | mother-in-law | 's | house"),
    ("O'Connell and the 1990's", "O'Connell | and | the | 1990's"),
    # Words that only begin like clitics.
    ("wont, isnthmus, donuts, canny, cannoted", "wo | nt | , | isnthmus | , | donuts | , | canny | , | cannoted"),
    ("rock'n'roll, o'clock, d'être", "rock'n'roll | , | o'clock | , | d'être"),
    # Hyphens.
    ("co-production is a well-known way", "co-production | is | a | well-known | way"),
    ("a 15-year-old, COVID-19, pages 49-53", "a | 15-year-old | , | COVID-19 | , | pages | 49 | - | 53"),
    ("short- and long-term", "short | - | and | long-term"),
    ("yes--or no – or—well", "yes | -- | or | no | – | or | — | well"),
    # Numbers, money, times, dates, telephones.
    ("1,234.56 and 3.5% or 50%?", "1,234.56 | and | 3.5 | % | or | 50 | % | ?"),
    ("£3m, £3.5bn, US$40, €5k", "£ | 3 | m | , | £ | 3.5 | bn | , | US$ | 40 | , | € | 5 | k"),
    ("9.30am, 7:30pm, 5 p.m. or 17:45.", "9.30 | am | , | 7:30 | pm | , | 5 | p.m. | or | 17:45 | ."),
    ("23/05/2019, 2019-05-23, 2019/20", "23/05/2019 | , | 2019-05-23 | , | 2019/20"),
    ("Call 020 7946 0000 or 312-666-2372.", "Call | 020 | 7946 | 0000 | or | 312-666-2372 | ."),
    ("p = .04, the 5th of the 1970s, H1N1", "p | = | .04 | , | the | 5th | of | the | 1970s | , | H1N1"),
    ("see 1.2.3 and 4.", "see | 1.2.3 | and | 4 | ."),
    ("care.12 The end", "care | . | 12 | The | end"),
    # Abbreviations.
    ("Dr. A. B. Jones, Ph.D., of Acme Ltd.", "Dr. | A. | B. | Jones | , | Ph.D. | , | of | Acme | Ltd."),
    ("e.g. this, i.e. that, etc., the U.S.-led", "e.g. | this | , | i.e. | that | , | etc. | , | the | U.S.-led"),
    ("No. 5 on p. 12, pp. 3-4, vol. iv", "No. | 5 | on | p. | 12 | , | pp. | 3 | - | 4 | , | vol. | iv"),
    ("She said no. And so did I. The end.", "She | said | no | . | And | so | did | I | . | The | end | ."),
    ("In the Sun. It shone.", "In | the | Sun | . | It | shone | ."),
    ("J.K. Rowling and J. K. Rowling", "J.K. | Rowling | and | J. | K. | Rowling"),
    # Addresses.
    ("See https://www.nhs.uk/a-b/?q=1 now.", "See | https://www.nhs.uk/a-b/?q=1 | now | ."),
    ("(www.example.org/page.html), nhs.uk/about.", "( | www.example.org/page.html | ) | , | nhs.uk/about | ."),
    ("Write to J.A.Smith-Jones@nhs.net.", "Write | to | J.A.Smith-Jones@nhs.net | ."),
    ("#CoProWeek @scie_uk", "#CoProWeek | @scie_uk"),
    # Punctuation.
    ("“Well,” she said… ‘no’!", "“ | Well | , | ” | she | said | … | ‘ | no | ’ | !"),
    ("What?! Wait... no....", "What | ?! | Wait | ... | no | ...."),
    ("A&E, his/her, n/a, and/or", "A&E | , | his | / | her | , | n/a | , | and | / | or"),
    ("§ 12(3)(a) • first", "§ | 12 | ( | 3 | ) | ( | a | ) | • | first"),
    ("Name: ______ Date_of_birth_", "Name | : | ______ | Date_of_birth | _"),
    ("Good 👍🏽 👩‍🚀!", "Good | 👍🏽 | 👩‍🚀 | !"),
    ("cafe\u0301s a\u0308hnlich", "cafe\u0301s | a\u0308hnlich"),
]

# The first single space belongs to the token before it; the rest of the white space is one token, as in spaCy.
WHITE_SPACE = [
    ("a  b", ["a", " ", "b"]),
    ("a\n\nb\n c \n", ["a", "\n\n", "b", "\n ", "c", "\n"]),
    ("  a ", ["  ", "a"]),
    ("\u00a0a\u00a0 b", ["\u00a0", "a", "\u00a0 ", "b"]),
    (" ", [" "]),
    ("", []),
]


@pytest.mark.parametrize(("text", "tokens"), CASES)
def test_table(text: str, tokens: str) -> None:
    words, _ = split(text)
    assert words == tokens.split(" | ")


@pytest.mark.parametrize(("text", "tokens"), WHITE_SPACE)
def test_white_space(text: str, tokens: list[str]) -> None:
    words, _ = split(text)
    assert words == tokens


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_text_is_kept(text: str) -> None:
    assert Tokenizer(Vocab())(text).text == text


@given(st.text(alphabet="aA1.,:'’-_@/ \n(&I\u0301n t"))
def test_text_is_kept_where_alternatives_meet(text: str) -> None:
    words, spaces = split(text)
    assert "".join(word + " " * space for word, space in zip(words, spaces, strict=True)) == text
    assert all(words)


UNITS = ["(", "[", '"', "'", "_", "😀", "a1", "1,", "1/", "a.", "A.", "a.A.", "x@", "www.", "http://", "a-", "'s", "…"]
UNITS += ["1-", "1:", "a&", "\u0301", "a_", "n't", "e.g", "\n", ". ", "No. ", "A. ", "1.a", "@", "#", "a" * 50 + "."]


@pytest.mark.parametrize("join", [" ", "\n\n", " so and so ", " and\n\n"])
def test_stretches_have_the_same_tokens_as_the_whole(join: str) -> None:
    text = join.join([text for text, _ in CASES] * 2)
    cut = [text[start:end] for start, end in stretches(text, 1)]
    assert "".join(cut) == text and len(cut) > 50
    assert [token for piece in cut for token in zip(*split(piece), strict=True)] == list(zip(*split(text), strict=True))


@pytest.mark.parametrize(
    ("text", "number"), [("", 1), ("a b", 2), ("x" * 50, 1), ("A B " * 50, 1), ("A.\n\n \n\nB", 2)]
)
def test_stretches_of_odd_texts(text: str, number: int) -> None:
    cut = [text[start:end] for start, end in stretches(text, 1)]
    assert "".join(cut) == text and len(cut) == number


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("tail", ["x", "!", "1", "\u0301"])
def test_time_grows_with_length(unit: str, tail: str) -> None:
    text = unit * (40_000 // len(unit)) + tail
    start = time.process_time()
    split(text)
    assert time.process_time() - start < 1  # 0.03 s when linear; minutes when quadratic


def test_pipeline_can_be_saved_and_loaded(tmp_path) -> None:
    from spacy.lang.en import English

    nlp = English()
    nlp.tokenizer = Tokenizer(nlp.vocab)
    nlp.to_disk(tmp_path)
    again = English()
    again.tokenizer = Tokenizer(again.vocab).from_bytes(nlp.tokenizer.to_bytes())
    again.from_disk(tmp_path)
    assert [token.text for token in again("I can't.")] == ["I", "ca", "n't", "."]
    assert [doc.text for doc in again.tokenizer.pipe(["a b", "c"])] == ["a b", "c"]
