"""Where the wordlists are, and the way to open them."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from plainspeak.errors import WordlistError, did_you_mean
from plainspeak.words import cache
from plainspeak.words.entry import ListInfo
from plainspeak.words.match import Words
from plainspeak.words.reader import INDEX, Index, read_entries, read_index

ENTRY_POINTS = "plainspeak.wordlists"


def lists_folder() -> Path:
    """The folder of the lists that come with plainspeak: inside an installed package, or at the top of a checkout."""
    package = Path(__file__).parents[1] / "wordlists"
    checkout = Path(__file__).parents[3] / "wordlists"
    return package if package.is_dir() else checkout


def open_words(
    names: Sequence[str] | None = None, *, own: Sequence[Path] = (), cache_folder: Path | None = None
) -> Words:
    """Open wordlists, compiled, from the cache where it has them.

    `names` chooses among our lists; by default they are all taken, and those of installed packages. `own` are further
    lists, which are asked first. Raises WordlistError for a name there is not and for a list with mistakes.
    """
    folder = lists_folder()
    index = read_index(folder)
    own = own if names is not None else [*own, *lists_of_packages()]
    chosen = index.lists.keys() if names is None else _known(names, index)
    infos = [_own_info(path) for path in own] + [index.lists[name] for name in chosen]
    paths = [*own, *(folder / f"{name}.csv" for name in chosen)]
    contents = [_read(path) for path in paths]
    made_from = cache.fingerprint([_read(folder / INDEX), *contents])
    kept_at = cache.path_for(cache_folder or _cache_folder(), paths)
    words = cache.load(kept_at, made_from)
    if words is None:
        entries = [entry for data, info in zip(contents, infos, strict=True) for entry in read_entries(data, info)]
        words = cache.build(entries, tuple(infos), tuple(index.sources.values()))
        cache.save(kept_at, made_from, words)
    return words


def lists_of_packages() -> list[Path]:
    """The lists that installed packages bring, in the order of their names.

    A package names them under the entry point group "plainspeak.wordlists": each entry is the path of a CSV file, or of
    a folder of them. Raises WordlistError for an entry that cannot be loaded.
    """
    from importlib.metadata import entry_points

    found: list[Path] = []
    for entry in sorted(entry_points(group=ENTRY_POINTS), key=lambda entry: entry.name):
        try:
            path = Path(entry.load())
        except Exception as err:
            raise WordlistError(f"The wordlists of the package '{entry.name}' cannot be loaded: {err}.") from err
        found += sorted(path.glob("*.csv")) if path.is_dir() else [path]
    return found


def _known(names: Iterable[str], index: Index) -> list[str]:
    names = list(dict.fromkeys(names))
    for name in names:
        if name not in index.lists:
            raise WordlistError(f"There is no wordlist called '{name}'.", did_you_mean(name, tuple(index.lists)))
    return names


def _own_info(path: Path) -> ListInfo:
    """What the index beside a user's list says of it, if there is one."""
    return read_index(path.parent).lists.get(path.stem) or ListInfo(path.stem, title=path.stem)


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as err:
        raise WordlistError(f"{path}: the list cannot be opened ({err.strerror}).", "Check the path.") from err


def _cache_folder() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("plainspeak")
