"""What is kept comes back, whatever happens to the file: at worst it is not there."""

import sqlite3
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from pathlib import Path

import pytest

from plainspeak import kept
from plainspeak.kept import Kept
from tests.processes import PATIENCE


def file_in(folder: Path) -> Path:
    (path,) = [path for path in folder.iterdir() if path.suffix == ".sqlite"]
    return path


def test_kept_from_one_time_to_the_next(tmp_path: Path) -> None:
    first = Kept(tmp_path / "new" / "folder")
    assert (first.has(b"a"), first.get(b"a")) == (False, None)
    first.put(b"a", b"one")
    first.put(b"a", b"two")
    first.close()
    again = Kept(tmp_path / "new" / "folder")
    assert (again.has(b"a"), again.get(b"a"), again.get(b"b")) == (True, b"two", None)
    again.close()
    assert again.get(b"a") is None


@pytest.mark.parametrize("size", [9, 10, 11, 20, 35])
def test_much_is_kept_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    monkeypatch.setattr(kept, "_PART", 10)
    cache, data = Kept(tmp_path), bytes(range(size))
    for each in (data * 2, data):  # what comes later is shorter
        cache.put(b"a", each)
        assert cache.has(b"a") and cache.get(b"a") == each
    cache.close()
    with sqlite3.connect(file_in(tmp_path)) as connection:
        connection.execute("DELETE FROM kept WHERE part = 10")
    connection.close()
    assert Kept(tmp_path).get(b"a") == (data if size <= 10 else None)


@pytest.mark.parametrize("rubbish", [b"", b"no database", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_made_anew(tmp_path: Path, rubbish: bytes) -> None:
    Kept(tmp_path).close()
    file_in(tmp_path).write_bytes(rubbish)
    cache = Kept(tmp_path)
    cache.put(b"a", b"one")
    cache.put(b"a", b"one")
    cache.close()
    assert Kept(tmp_path).get(b"a") == b"one"


def test_a_file_that_breaks_in_use(tmp_path: Path) -> None:
    cache = Kept(tmp_path)
    for number in range(200):
        cache.put(bytes([number]), bytes([number]) * 1000)
    cache.close()
    path = file_in(tmp_path)
    data = bytearray(path.read_bytes())
    data[4096:-100] = b"\xee" * (len(data) - 4196)
    path.write_bytes(data)
    again = Kept(tmp_path)
    assert [again.get(bytes([number])) for number in range(200)].count(None) == 200
    again.put(b"a", b"one")
    assert again.get(b"a") == b"one"


def test_changed_data_are_not_there(tmp_path: Path) -> None:
    cache = Kept(tmp_path)
    cache.put(b"a", b"one")
    cache.close()
    with sqlite3.connect(file_in(tmp_path)) as connection:
        connection.execute("UPDATE kept SET data = ?", (b"two",))
    connection.close()
    assert Kept(tmp_path).get(b"a") is None


def test_a_folder_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Kept(tmp_path / "file")
    cache.put(b"a", b"one")
    assert (cache.get(b"a"), cache.has(b"a")) == (None, False)
    cache.close()


def test_what_is_old_or_too_much_goes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = Kept(tmp_path)
    monkeypatch.setattr(kept.time, "time", lambda: 0.0)
    cache.put(b"old", b"one")
    monkeypatch.undo()
    cache.put(b"new", b"two")
    cache.close()
    again = Kept(tmp_path)
    assert (again.get(b"old"), again.get(b"new")) == (None, b"two")
    monkeypatch.setattr(kept, "_MOST_BYTES", 5)
    again.put(b"newer", b"three")
    again.close()
    last = Kept(tmp_path)
    assert (last.get(b"new"), last.get(b"newer")) == (None, b"three")


def work(folder: Path, worker: int) -> int:
    kept._PATIENCE = PATIENCE  # in a process of its own: it is never too busy to keep something
    cache = Kept(folder)
    for number in range(50):
        cache.put(f"{worker}-{number}".encode(), b"x" * 1000)
    cache.close()
    return worker


def test_several_processes_at_once(tmp_path: Path) -> None:
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as pool:
        assert list(pool.map(work, [tmp_path] * 3, range(3))) == [0, 1, 2]
    cache = Kept(tmp_path)
    assert all(cache.has(f"{worker}-{number}".encode()) for worker in range(3) for number in range(50))


def make(folders: list[Path], worker: int, ready: Barrier) -> None:
    for folder in folders:
        ready.wait(PATIENCE)
        work(folder, worker)


def test_none_comes_away_empty_when_several_make_the_file_at_once(tmp_path: Path) -> None:
    folders = [tmp_path / str(number) for number in range(20)]
    context = get_context("spawn")
    ready = context.Barrier(4)
    workers = [context.Process(target=make, args=(folders, worker, ready)) for worker in range(4)]
    for each in workers:
        each.start()
    for each in workers:
        each.join()
    caches = [Kept(folder) for folder in folders]
    assert [worker for cache in caches for worker in range(4) if not cache.has(f"{worker}-0".encode())] == []
