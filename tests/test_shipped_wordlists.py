"""Curated data is source code: what must hold for every line of every list in `wordlists/`."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from plainspeak.core import Core
from plainspeak.inflect import forms, inflect
from plainspeak.loaders import load_bytes
from plainspeak.spelling import american, british
from plainspeak.words.checker import check_list
from plainspeak.words.entry import COLUMNS, LEAVE_OUT, Action, Entry
from plainspeak.words.fit import fit
from plainspeak.words.library import lists_folder, open_words
from plainspeak.words.match import Words
from plainspeak.words.reader import read_index
from plainspeak.words.table import read_table
from tests.tagged_text import TaggedText

FOLDER = lists_folder()
LISTS = sorted(FOLDER.glob("*.csv"))
_LONGEST_SENTENCE = 15


@pytest.fixture(scope="module")
def words(tmp_path_factory) -> Words:
    return open_words(cache_folder=tmp_path_factory.mktemp("cache"))


each_list = pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in LISTS])


def entries_of(words: Words, path: Path) -> list[Entry]:
    return [entry for entry in words.entries() if entry.list == path.stem]


def test_the_index_names_every_list_and_no_other():
    assert sorted(read_index(FOLDER).lists) == [path.stem for path in LISTS]


@each_list
def test_has_no_mistakes(path: Path):
    assert [str(problem) for problem in check_list(path)] == []


@each_list
def test_has_every_column(path: Path):
    assert read_table(path).header == COLUMNS


@each_list
def test_is_written_in_utf8_with_plain_line_ends(path: Path):
    data = path.read_bytes()
    assert b"\r" not in data and not data.startswith(b"\xef\xbb\xbf") and data.endswith(b"\n")
    assert not re.search("[‘’“”\u00a0]", data.decode("utf-8"))


@each_list
def test_is_sorted(path: Path, words: Words):
    terms = [(entry.term.lower(), entry.pos) for entry in entries_of(words, path)]
    misplaced = [terms[i] for i in range(1, len(terms)) if terms[i][0] < terms[i - 1][0]]
    assert misplaced == []


@each_list
def test_every_entry_has_a_source_and_a_review(path: Path, words: Words):
    index = read_index(FOLDER)
    for entry in entries_of(words, path):
        assert entry.source, entry.term
        assert set(entry.source) <= set(index.sources), entry.term
        assert set(entry.source) <= set(index.lists[path.stem].sources or entry.source), entry.term
        assert date(2026, 1, 1) <= date.fromisoformat(entry.reviewed) <= date.today(), entry.term


@each_list
def test_the_index_says_all_about_the_list(path: Path):
    info = read_index(FOLDER).lists[path.stem]
    assert info.title and info.purpose and info.licence and info.reviewed_by


@each_list
def test_spells_as_the_british_do(path: Path, words: Words):
    for entry in entries_of(words, path):
        for text in (entry.term, *entry.say, entry.meaning):
            lower = re.findall(r"(?<![\w'])[a-z]+(?:-[a-z]+)*(?![\w'])", text)
            assert [word for word in lower if british(word) != word] == [], entry.term


@each_list
def test_finds_every_form_of_every_term(path: Path, words: Words):
    for entry in entries_of(words, path):
        for form in forms(entry.term, entry.pos):
            respelt = " ".join(american(word) for word in form.split()) if form.islower() else form
            for written in {form, respelt, form.replace("'", "’")}:
                found = words.lookup(written.replace("’", "'"))
                assert entry.term in [each.term for each in found], written


def test_no_entry_hides_another(words: Words):
    seen: dict[tuple[str, str], Entry] = {}
    hidden = []
    for entry in words.entries():
        key = (entry.words.lower() if entry.words.islower() else entry.words, entry.pos)
        first = seen.setdefault(key, entry)
        if first is not entry and not first.when:
            hidden.append(f"{entry.words} ({entry.pos}) of {entry.list} stands in {first.list} too")
    assert hidden == []


@each_list
def test_safe_entries_have_one_text_to_put_in(path: Path, words: Words):
    for entry in entries_of(words, path):
        if entry.safe:
            assert entry.say and (entry.say[0] == LEAVE_OUT or not re.search(r"[(…]|\.\.\.", entry.say[0])), entry.term
            assert entry.action is not Action.EXPAND or len(entry.say) == 1, entry.term
            assert entry.action is not Action.EXPLAIN, entry.term


@each_list
def test_replacements_are_base_forms(path: Path, words: Words):
    for entry in entries_of(words, path):
        if entry.pos == "verb":
            for option in entry.say:
                first = option.split()[0]
                assert first.startswith("(") or inflect(option, "VB"), entry.term
                assert not first.endswith(("ing", "ed")) or first in _BASE_FORMS, f"{entry.term}: {option}"


_BASE_FORMS = frozenset(
    "bring sing ring swing need feed speed breed bleed heed proceed succeed embed shed wed exceed".split()
)


@each_list
def test_no_replacement_is_itself_to_be_replaced(path: Path, words: Words):
    chains = []
    for entry in entries_of(words, path):
        for option in entry.say if entry.action is not Action.EXPAND else ():
            whole = [each for each in words.lookup(option) if each.pos == entry.pos and not each.when]
            inside = [match.entry for match in words.match(TaggedText(option)) if not match.entry.when]
            flagged = [each for each in {*whole, *inside} if each.action in (Action.REPLACE, Action.AVOID)]
            chains += [f"{entry.words} -> {option}: '{each.words}' is in {each.list}" for each in flagged]
    assert chains == []


# A sentence for each part of speech, with the tag of the word that follows.
_CARRIERS = {
    "verb": "We {} these things.",
    "noun": "The {} of it came.",
    "adjective": "the {} plan_NN",
    "adverb": "They {} came.",
    "phrase": "It was {} them.",
}
_BROKEN = re.compile(r"  |[()|*…]|\.\.\.|\b(?:a|an) (?:a|an|the)\b")


@each_list
def test_every_suggestion_is_well_formed(path: Path, words: Words):
    broken = []
    for entry in entries_of(words, path):
        if entry.action is Action.EXPAND:
            continue
        for form in forms(entry.term, entry.pos):
            tokens = TaggedText(_CARRIERS[entry.pos].format(form))
            for match in words.match(tokens):
                texts = [each.text for each in fit(match, tokens).suggestions if each.text is not None]
                broken += [f"{form} -> {text}" for text in texts if _BROKEN.search(text)]
    assert broken == []


def test_meanings_are_short_and_plain(words: Words):
    core = Core()
    meant = [entry for entry in words.entries() if entry.action is Action.EXPLAIN]
    document = load_bytes("\n\n".join(entry.meaning for entry in meant).encode(), "meanings.txt")
    assert len(document.blocks) == len(meant)
    analysis = core.read(document)
    long = [
        " ".join(analysis.sentence_words(sentence))
        for sentence in range(len(analysis.sentence_firsts))
        if analysis.sentence_lengths[sentence] >= _LONGEST_SENTENCE
    ]
    flagged = Counter(
        f"{meant[document.block_at(int(analysis.starts[match.start]))].words}: '{match.entry.words}' in its meaning"
        for match in words.match(analysis)
        if match.entry.action in (Action.REPLACE, Action.AVOID)
        and match.entry.words != meant[document.block_at(int(analysis.starts[match.start]))].words
    )
    assert (long, sorted(flagged)) == ([], [])
