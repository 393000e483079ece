"""Reading wordlists as spreadsheets write them, and naming every mistake by row and column."""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from plainspeak.errors import WordlistError
from plainspeak.words import cache, library
from plainspeak.words.checker import check_list
from plainspeak.words.entry import NOT_REVIEWED, Action, ListInfo, PartOfSpeech
from plainspeak.words.library import lists_folder, open_words
from plainspeak.words.reader import read_entries, read_index

HEADER = "term,action,say,meaning,pos,when,safe,source,reviewed,note\n"
FULL = (
    HEADER + 'utilise,replace,use | apply,,verb,"followed by: hall, room",yes,us | them,2026-11-22,"a, b"\n'
    "PPI,expand,patient and public involvement,,noun,,no,us,2026-11-22,\n"
)


def test_reads_every_column():
    utilise, ppi = read_entries(FULL.encode(), ListInfo("mine", rule="wordy-phrase"))
    assert (utilise.term, utilise.action, utilise.say) == ("utilise", Action.REPLACE, ("use", "apply"))
    assert (utilise.pos, utilise.when, utilise.safe) == (PartOfSpeech.VERB, "followed by: hall, room", True)
    assert (utilise.source, utilise.reviewed, utilise.note) == (("us", "them"), "2026-11-22", "a, b")
    assert (utilise.list, utilise.rule, ppi.action, ppi.safe) == ("mine", "wordy-phrase", Action.EXPAND, False)


@pytest.mark.parametrize(
    ("action", "rule"),
    [
        ("replace", "jargon"),
        ("explain", "unexplained-term"),
        ("avoid", "stigmatising-language"),
        ("expand", "undefined-acronym"),
    ],
)
def test_rule_follows_from_the_action(action, rule):
    (entry,) = read_entries(f"term,action,say,meaning\nword,{action},other,Meaning.\n".encode(), ListInfo("mine"))
    assert entry.rule == rule


PLAIN = "term,say,note\ncafé,bar,\npeople's,ours,x\n"


@pytest.mark.parametrize(
    "data",
    [
        PLAIN.encode(),
        PLAIN.encode("utf-8-sig"),
        PLAIN.encode("utf-16"),
        PLAIN.encode("cp1252"),
        PLAIN.replace("\n", "\r\n").encode(),
        PLAIN.replace("\n", "\r").encode(),
        PLAIN.replace(",", ";").encode(),
        PLAIN.replace(",", "\t").encode(),
        PLAIN.replace("'", "’").encode(),
        PLAIN.replace("'", "’").encode("cp1252"),
        PLAIN.replace("café", '"café"').encode(),
        PLAIN.replace("café", "“café”").encode(),
        PLAIN.replace("term,say", " Term , SAY ").encode(),
        ("\n" + PLAIN.replace("\n", "\n\n") + ",,\n").encode(),
        PLAIN.rstrip().encode(),
        PLAIN.replace("\n", ",,\n").encode(),
    ],
    ids=lambda data: repr(data)[:40],
)
def test_reads_what_spreadsheets_write(data):
    assert [(entry.term, entry.say) for entry in read_entries(data, ListInfo("mine"))] == [
        ("café", ("bar",)),
        ("people's", ("ours",)),
    ]


def test_only_term_and_say_are_needed():
    (entry,) = read_entries(b"term,say\nword,other\n", ListInfo("mine"))
    assert (entry.action, entry.pos, entry.safe, entry.when) == (Action.REPLACE, PartOfSpeech.PHRASE, False, "")
    (entry,) = read_entries(b"term,meaning\nword,What it means.\n", ListInfo("mine"))
    assert entry.action is Action.EXPLAIN


def test_dates_as_spreadsheets_turn_them():
    (entry,) = read_entries(b"term,say,reviewed\nword,other,1/2/2026\n", ListInfo("mine"))
    assert entry.reviewed == "2026-02-01"


MISTAKES = [
    ("term,says\nword,other\n", ["row 1, column B (says): There is no column called 'says'. Did you mean 'say'?"]),
    ("word,say\nword,other\n", ["row 1, column A (word): There is no column called 'word'."]),
    ("term,term,say\na,b,c\n", ["row 1, column B (term): This column stands here twice."]),
    ("term,note\nword,x\n", ["row 1: No column is called 'say' or 'meaning'."]),
    ("say,note\nword,x\n", ["row 1: No column is called 'term'."]),
    ("term,say\n,other\n", ["row 2, column A (term): The term is missing."]),
    ("term,say\n\nword,other\n,more\n", ["row 4, column A (term): The term is missing."]),
    ("term,say\n...,other\n", ["row 2, column A (term): '...' is no word or short phrase."]),
    ("term,say\na | b,other\n", ["row 2, column A (term): 'a | b' has a line break, a bar or two spaces in it."]),
    ("term,say\na* b*,other\n", ["row 2, column A (term): 'a* b*' has more than one star."]),
    (
        "term,action,say\nword,repalce,other\n",
        ["row 2, column B (action): There is no action called 'repalce'. Did you mean 'replace'?"],
    ),
    (
        "term,say,pos\nword,other,verbs\n",
        ["row 2, column C (pos): There is no part of speech called 'verbs'. Did you mean 'verb'?"],
    ),
    ("term,action,say\nword,replace,\n", ["row 2, column C (say): What to say instead is missing."]),
    ("term,say\nword,a || b\n", ["row 2, column B (say): There is nothing between two bars."]),
    ("term,say\nword,a | Word\n", ["row 2, column B (say): 'word' is to be replaced by itself."]),
    ("term,action,say,meaning\nword,explain,x,\n", ["row 2, column D (meaning): The meaning is missing."]),
    (
        "term,say,when\nword,other,folowed by: x\n",
        ["row 2, column C (when): 'folowed by: x' is no condition", "Did you mean 'followed by: ...'?"],
    ),
    ("term,say,when\nword,other,near\n", ["row 2, column C (when): 'near' is no condition"]),
    ("term,say,when\nword,other,near:\n", ["row 2, column C (when)"]),
    ("term,say,safe\nword,other,maybe\n", ["row 2, column C (safe): 'maybe' is neither 'yes' nor 'no'."]),
    ("term,say,reviewed\nword,other,soon\n", ["row 2, column C (reviewed): 'soon' is no date."]),
    ("term,say,reviewed\nword,other,31/02/2026\n", ["row 2, column C (reviewed): '2026-02-31' is no date."]),
    ("term,say\nword,one, two\n", ["row 2: The row has more cells than there are columns."]),
    ("term,say\nword,other\nWord,more\n", ["row 3, column A (term): 'Word' as phrase is already in row 2."]),
]


@pytest.mark.parametrize(("text", "expected"), MISTAKES)
def test_names_a_mistake_by_row_and_column(tmp_path: Path, text, expected):
    path = tmp_path / "mine.csv"
    path.write_text(text, encoding="utf-8")
    (problem,) = check_list(path)
    for part in expected:
        assert part in str(problem)
    with pytest.raises(WordlistError, match=f"mine, row {problem.row}"):
        read_entries(path.read_bytes(), ListInfo("mine"))


def test_names_every_mistake(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text("term,action,say,safe\nword,swap,x,no\n,replace,,perhaps\n", encoding="utf-8")
    assert [(each.row, each.letter) for each in check_list(path)] == [(2, "B"), (3, "A"), (3, "C"), (3, "D")]


def test_a_good_list_has_no_mistakes(tmp_path: Path):
    path = tmp_path / "mine.csv"
    path.write_text(FULL, encoding="utf-8")
    assert check_list(path) == []


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "mine.csv: the list is empty."),
        (b"\n , \n", "mine.csv: the list is empty."),
        (b"PK\x03\x04abc", "mine.csv: this is not a CSV file."),
        (b"\xd0\xcf\x11\xe0\x00\x01\x00\x03", "mine.csv: this is not a CSV file."),
    ],
)
def test_a_file_that_is_no_table(tmp_path: Path, data, message):
    path = tmp_path / "mine.csv"
    path.write_bytes(data)
    with pytest.raises(WordlistError) as caught:
        check_list(path)
    assert caught.value.message == message
    assert caught.value.hint


def test_a_list_that_is_not_there(tmp_path: Path):
    with pytest.raises(WordlistError, match=r"nowhere\.csv: the list cannot be opened"):
        check_list(tmp_path / "nowhere.csv")
    with pytest.raises(WordlistError, match=r"nowhere\.csv: the list cannot be opened"):
        open_words([], own=[tmp_path / "nowhere.csv"], cache_folder=tmp_path)
    with pytest.raises(WordlistError, match=r"no wordlist called 'plain-englsh'.* Did you mean 'plain-english'"):
        open_words(["plain-englsh"], cache_folder=tmp_path)


INDEX = """
[sources.us]
title = "Ourselves"
[lists.mine]
title = "My words"
sources = ["us"]
rule = "wordy-phrase"
"""


def test_reads_the_index(tmp_path: Path):
    (tmp_path / "index.toml").write_text(INDEX, encoding="utf-8")
    index = read_index(tmp_path)
    assert index.lists["mine"] == ListInfo("mine", "My words", sources=("us",), rule="wordy-phrase")
    assert index.lists["mine"].reviewed_by == NOT_REVIEWED
    assert index.sources["us"].title == "Ourselves"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (INDEX.replace("rule", "rul"), "Did you mean 'rule'?"),
        (INDEX.replace('["us"]', '["uss"]'), "Did you mean 'us'?"),
        (INDEX.replace("[lists.", "[list."), "Did you mean 'lists'?"),
        (INDEX.replace('title = "Ourselves"', ""), "'us' lacks a title"),
        ("a b", "the index cannot be read"),
    ],
)
def test_names_a_mistake_in_the_index(tmp_path: Path, text, message):
    (tmp_path / "index.toml").write_text(text, encoding="utf-8")
    with pytest.raises(WordlistError) as caught:
        read_index(tmp_path)
    assert message in str(caught.value)


def test_own_lists_come_first_and_take_their_rule_from_an_index_beside_them(tmp_path: Path):
    (tmp_path / "mine.csv").write_text("term,say,pos\nutilise,take,verb\n", encoding="utf-8")
    (tmp_path / "index.toml").write_text(INDEX, encoding="utf-8")
    words = open_words(own=[tmp_path / "mine.csv"], cache_folder=tmp_path / "cache")
    first = words.lookup("utilising")[0]
    assert (first.list, first.rule, first.say) == ("mine", "wordy-phrase", ("take",))
    assert [info.name for info in words.lists] == ["mine", *read_index(lists_folder()).lists]


class TestCache:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        path = tmp_path / "mine.csv"
        path.write_text(FULL, encoding="utf-8")
        return path

    @staticmethod
    def open(path: Path):
        return open_words([], own=[path], cache_folder=path.parent / "cache")

    def test_gives_back_the_same_entries(self, path: Path, monkeypatch):
        built = self.open(path)
        monkeypatch.setattr(cache, "build", None)
        kept = self.open(path)
        assert list(kept.entries()) == list(built.entries())
        assert kept.lists == built.lists
        assert kept.lookup("utilised") == built.lookup("utilised") != []

    def test_is_made_anew_when_the_list_changes(self, path: Path):
        self.open(path)
        path.write_text(FULL.replace("use |", "take |"), encoding="utf-8")
        assert self.open(path).lookup("utilise")[0].say[0] == "take"

    @pytest.mark.parametrize("damage", [b"", b"nonsense", None], ids=["empty", "nonsense", "cut short"])
    def test_is_made_anew_when_it_is_broken(self, path: Path, damage):
        self.open(path)
        (kept,) = (path.parent / "cache").iterdir()
        whole = kept.read_bytes()
        kept.write_bytes(whole[:-9] if damage is None else damage)
        assert self.open(path).lookup("utilise")[0].say[0] == "use"
        assert kept.read_bytes() == whole

    def test_several_at_once_do_not_disturb_each_other(self, path: Path):
        with ThreadPoolExecutor(8) as pool:
            opened = list(pool.map(self.open, [path] * 24))
        assert [words.lookup("utilise")[0].say for words in opened] == [("use", "apply")] * 24
        assert len(list((path.parent / "cache").iterdir())) == 1

    def test_leaves_nothing_else_behind(self, path: Path):
        self.open(path)
        self.open(path)
        assert len(list((path.parent / "cache").iterdir())) == 1

    def test_keeps_only_the_files_used_last(self, path: Path):
        folder = path.parent / "cache"
        self.open(path)
        (ours,) = folder.iterdir()
        for age in range(25):
            old = folder / f"words-{age}.bin"
            old.write_bytes(b"old")
            os.utime(old, (time.time() - 60 - age,) * 2)
        others = folder / "results-1.sqlite"
        for kept in (ours, others):
            kept.touch()
            os.utime(kept, (0, 0))
        self.open(path)
        (path.parent / "more.csv").write_text(FULL, encoding="utf-8")
        open_words([], own=[path, path.parent / "more.csv"], cache_folder=folder)
        (new,) = {each for each in folder.iterdir() if each.stat().st_size > 3} - {ours}
        assert set(folder.iterdir()) == {ours, new, others, *(folder / f"words-{age}.bin" for age in range(18))}

    def test_many_at_once_that_take_away_do_not_disturb_each_other(self, path: Path, monkeypatch):
        monkeypatch.setattr(cache, "_MOST", 2)
        lists = [path.with_name(f"list-{number}.csv") for number in range(6)]
        for each in lists:
            each.write_text(FULL, encoding="utf-8")
        with ThreadPoolExecutor(8) as pool:
            opened = list(pool.map(self.open, lists * 4))
        assert [words.lookup("utilise")[0].say for words in opened] == [("use", "apply")] * 24

    def test_does_without_a_folder_to_write_in(self, path: Path):
        blocked = path.parent / "file"
        blocked.write_text("")
        words = open_words([], own=[path], cache_folder=blocked / "cache")
        assert words.lookup("utilise")

    def test_lies_in_the_folder_of_the_user(self, path: Path, monkeypatch):
        monkeypatch.setattr("platformdirs.user_cache_path", lambda name: path.parent / name)
        open_words([], own=[path])
        assert [each.suffix for each in (path.parent / "plainspeak").iterdir()] == [".bin"]


def test_lists_are_found_in_the_package_first(tmp_path: Path, monkeypatch):
    module = tmp_path / "checkout" / "src" / "plainspeak" / "words" / "library.py"
    (tmp_path / "checkout" / "wordlists").mkdir(parents=True)
    monkeypatch.setattr(library, "__file__", str(module))
    assert lists_folder() == tmp_path / "checkout" / "wordlists"
    (module.parents[1] / "wordlists").mkdir(parents=True)
    assert lists_folder() == module.parents[1] / "wordlists"
