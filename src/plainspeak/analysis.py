"""What is known of a document once it has been read: its tokens and sentences as arrays, and what rules ask of them.

Rules work on these arrays and touch single tokens only where something may be wrong. Token and sentence numbers count
from 0, characters are those of `document.text`, and an end is never included.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import cached_property

import numpy as np

from plainspeak.anothers import AnothersBlocks, Masks
from plainspeak.arrays import Booleans, Integers, sums_before
from plainspeak.counts import SentenceCounts, count_sentences, word_table_by
from plainspeak.document import BlockKind, Document
from plainspeak.foreign import foreign_blocks, signs_of_language
from plainspeak.language.cut import Cut
from plainspeak.language.row import Row
from plainspeak.lexicon import Lexicon
from plainspeak.spelling import Spelling, signs_of_spelling, spelling_of
from plainspeak.tags import SomeTags, Tags, TagWords
from plainspeak.token_kinds import has_letter_or_digit
from plainspeak.vocabulary import Column, looked_up
from plainspeak.words.match import Match, Words
from plainspeak.words.tokens import Around

PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.TEXT_BOX})
"""The blocks whose sentences are counted into scores."""


class Analysis:
    """One document, read by the language core. Everything is worked out when it is first asked for, and once."""

    def __init__(
        self,
        document: Document,
        cut: Cut,
        *,
        lexicon: Lexicon,
        words: Words,
        words_off: frozenset[str],
        tag_words: TagWords,
    ) -> None:
        self.document = document
        self._begins = cut.begins
        self._spaced = cut.tokens.spaced
        self.lexicon = lexicon
        self.vocabulary = cut.tokens.vocabulary
        self.ids = cut.tokens.ids
        """The number of every token in the vocabulary."""
        self.starts = cut.starts
        """First character of every token."""
        self.ends = cut.ends
        """End of every token."""
        self.words_off = words_off
        self._words = words
        self._tag_words = tag_words

    # Tokens

    @cached_property
    def spelling(self) -> Spelling:
        """Whether the document spells as in the UK or as in the US."""
        signs = self.vocabulary.lower_column(signs_of_spelling)
        used = np.zeros(len(signs), dtype=bool)
        used[self.ids] = True
        return spelling_of(signs[used].sum())

    def tokens_that(self, holds: Callable[[str], bool]) -> Booleans:
        """For every token, whether `holds` is true of its text as written. Give the same function each time."""
        return self.of_tokens(self.vocabulary.that(holds))

    def tokens_among(self, words: frozenset[str]) -> Booleans:
        """For every token, whether it is one of `words` in lower case with straight apostrophes."""
        return self.of_tokens(self.vocabulary.among(words))

    def of_tokens(self, column: Column) -> Column:
        """For every token, what a column of the vocabulary says of it."""
        return looked_up(column, self.ids)

    @cached_property
    def is_space(self) -> Booleans:
        """For every token, whether it is white space."""
        return self.tokens_that(str.isspace)

    def token_at(self, position: int) -> int:
        """The token that holds the character at `position`."""
        # As one of its own kind: for another numpy would turn all the starts into that first.
        return int(np.searchsorted(self.starts, self.starts.dtype.type(position), side="right")) - 1

    def lower(self, token: int) -> str:
        """The text of a token in lower case with straight apostrophes."""
        return self.vocabulary.lower[int(self.ids[token])]

    def text(self, token: int) -> str:
        """The text of a token."""
        return self.vocabulary.forms[int(self.ids[token])]

    # Sentences

    @cached_property
    def _sentence_bounds(self) -> tuple[Integers, Integers]:
        solid = np.flatnonzero(~self.is_space)
        begins = np.flatnonzero(self._begins)
        # The sentence of every token that is no white space; a sentence of white space alone has none and vanishes.
        sentence = np.searchsorted(begins, solid, side="right")
        changes = np.flatnonzero(np.diff(sentence)) + 1
        firsts = solid[np.concatenate(([0], changes))] if len(solid) else solid
        lasts = solid[np.concatenate((changes - 1, [len(solid) - 1]))] if len(solid) else solid
        return firsts, lasts + 1

    @property
    def sentence_firsts(self) -> Integers:
        """First token of every sentence."""
        return self._sentence_bounds[0]

    @property
    def sentence_ends(self) -> Integers:
        """The token after the last one of every sentence, white space left out."""
        return self._sentence_bounds[1]

    @cached_property
    def token_sentences(self) -> Integers:
        """For every token, the number of its sentence. White space between two sentences belongs to the first."""
        begins = np.zeros(len(self.ids), dtype=bool)
        begins[self.sentence_firsts] = True
        return np.cumsum(begins, dtype=self.starts.dtype) - 1

    @cached_property
    def _block_starts(self) -> Integers:
        return np.array([block.start for block in self.document.blocks], dtype=self.starts.dtype)

    @cached_property
    def sentence_blocks(self) -> Integers:
        """For every sentence, the number of its block."""
        return np.maximum(np.searchsorted(self._block_starts, self.starts[self.sentence_firsts], side="right") - 1, 0)

    @cached_property
    def _block_bounds(self) -> Integers:
        """The first token of every block, and the end of the last."""
        firsts = np.searchsorted(self.starts, self._block_starts)
        firsts[:1] = 0
        return np.append(firsts, len(self.starts))

    def tokens_in(self, kinds: Collection[BlockKind]) -> Booleans:
        """For every token, whether it stands in a block of one of `kinds`.

        White space between two blocks belongs to the first.
        """
        return np.repeat(self._blocks_in(kinds), np.diff(self._block_bounds))

    def sentences_in(self, kinds: Collection[BlockKind]) -> Booleans:
        """For every sentence, whether it stands in a block of one of `kinds`."""
        return self._blocks_in(kinds)[self.sentence_blocks]

    def _blocks_in(self, kinds: Collection[BlockKind]) -> Booleans:
        return np.array([block.kind in kinds for block in self.document.blocks], dtype=bool)

    def count_in_sentences(self, tokens: Booleans) -> Integers:
        """For every sentence, how many of its tokens are true in `tokens`."""
        before = sums_before(tokens, self.starts.dtype)
        return before[self.sentence_ends] - before[self.sentence_firsts]

    def sentence_of(self, token: int) -> int:
        """The sentence that holds a token."""
        return int(self.token_sentences[token])

    def sentence_span(self, sentence: int) -> tuple[int, int]:
        """First character and end of a sentence."""
        return int(self.starts[self.sentence_firsts[sentence]]), int(self.ends[self.sentence_ends[sentence] - 1])

    def sentence_words(self, sentence: int) -> list[str]:
        """The token texts of a sentence, white space left out."""
        return list(map(self.text, self.sentence_tokens(sentence)))

    def sentence_tokens(self, sentence: int) -> list[int]:
        """The tokens of a sentence, white space left out."""
        first, end = int(self.sentence_firsts[sentence]), int(self.sentence_ends[sentence])
        solid: list[int] = (np.flatnonzero(~self.is_space[first:end]) + first).tolist()
        return solid

    # Words: a token with a letter or digit, together with the clitics stuck to it ("do" + "n't" is one word)

    @cached_property
    def _wordlike(self) -> Booleans:
        return self.tokens_that(has_letter_or_digit)

    @cached_property
    def word_starts(self) -> Booleans:
        """For every token, whether a word begins with it."""
        stuck = np.zeros(len(self._wordlike), dtype=bool)
        stuck[1:] = self._wordlike[:-1] & ~self._spaced[:-1]
        return self._wordlike & ~stuck

    @cached_property
    def sentence_lengths(self) -> Integers:
        """Words in every sentence."""
        return self.count_in_sentences(self.word_starts)

    @cached_property
    def word_ids(self) -> Integers:
        """The number of every word in the vocabulary."""
        tokens = np.flatnonzero(self.word_starts)
        ids = self.ids[tokens]
        ends = self._word_ends(tokens)
        longer = np.flatnonzero(ends != self.ends[tokens])
        spans = zip(self.starts[tokens[longer]].tolist(), ends[longer].tolist(), strict=True)
        ids[longer] = self.vocabulary.numbers([self.document.text[start:end] for start, end in spans])
        return ids

    def _word_ends(self, tokens: Integers) -> Integers:
        """The end of every word that begins with one of `tokens`, its clitics included."""
        clitic = np.flatnonzero(self._wordlike & ~self.word_starts)
        ends = self.ends[tokens].copy()
        owners = np.searchsorted(tokens, clitic, side="right") - 1
        np.maximum.at(ends, owners, self.ends[clitic])
        return ends

    @cached_property
    def word_sentences(self) -> Integers:
        """The sentence of every word."""
        return self.token_sentences[self.word_starts]

    @property
    def words(self) -> tuple[list[str], Integers, Integers]:
        """Distinct words; for every word of the document which of them it is; and its sentence."""
        used, ids = np.unique(self.word_ids, return_inverse=True)
        return [self.vocabulary.forms[number] for number in used], ids, self.word_sentences

    @cached_property
    def counts(self) -> SentenceCounts:
        """What the formulas of readability count, for every sentence."""
        return self.counts_without(None)

    def counts_without(self, left_out: Booleans | None) -> SentenceCounts:
        """The same without some words, marked true among all words of the document."""
        ids, sentences = self.word_ids, self.word_sentences
        table = self.vocabulary.column(word_table_by(self.lexicon))
        return count_sentences(table, ids, sentences, len(self.sentence_firsts), left_out=left_out)

    @cached_property
    def prose_counts(self) -> SentenceCounts:
        """The same for the sentences of prose only, without headings, tables and code."""
        return self.counts.only(self.sentences_in(PROSE))

    @cached_property
    def around(self) -> Around:
        """Easy steps from token to token inside a sentence."""
        return Around(self)

    def listed(self, rule: str) -> list[Match]:
        """Every term of the wordlists that `rule` reports, in text order."""
        return self._matches_by_rule.get(rule, [])

    @cached_property
    def _matches_by_rule(self) -> dict[str, list[Match]]:
        found: dict[str, list[Match]] = {}
        for match in self._words.match(self, off=self.words_off):
            found.setdefault(match.entry.rule, []).append(match)
        return found

    # Tags

    @cached_property
    def _tags(self) -> Tags:
        return Tags(self._tag_words, Row(self.vocabulary, self.ids, self.token_sentences, self.is_space))

    def tag(self, token: int) -> str:
        """The Penn tag of a token; "VBN-Pass" for the participle of a passive. White space has none."""
        return self._tags.of(token)

    def tags(self, tokens: Sequence[int]) -> Sequence[str]:
        """The tags of some tokens, of which only those that are looked at are worked out."""
        return SomeTags(self._tags, tokens)

    def tag_ahead(self, tokens: Iterable[int]) -> None:
        """Tag several tokens together, which is much faster than one after the other."""
        self._tags.ahead(tokens)

    # Characters

    @cached_property
    def _masks(self) -> Masks:
        return Masks(self.document)

    @cached_property
    def _anothers_blocks(self) -> AnothersBlocks:
        signs = self.vocabulary.column(signs_of_language).T
        sums = (sums_before(self.of_tokens(sign), self.starts.dtype) for sign in signs)
        by_block = [np.diff(before[self._block_bounds]) for before in sums]
        return AnothersBlocks(self.document, foreign_blocks(np.stack(by_block, axis=1)))

    def is_masked(self, start: int, end: int) -> bool:
        """Whether some of the characters are code, an address, hidden or in another language: nobody's wording."""
        return self._masks.cover(start, end)

    def is_anothers(self, start: int, end: int) -> bool:
        """The same, or whether their whole block is not the writer's to mend, as the entry of a list of books."""
        return self.is_masked(start, end) or self._anothers_blocks.hold(start)
