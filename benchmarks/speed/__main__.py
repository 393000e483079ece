"""Measures a whole check side by side with other tools.

    python -m benchmarks.speed --corpus DIR [--papers DIR] [--runs 3] [--row NAME] [--json] [--write docs/speed.md]

The first two rows are measured inside processes that have started already, the rest with the console script, as users
run it. Other tools are found where `make bench-peers` puts them; nothing is installed here.
"""

import argparse
import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.speed.material import Material
from benchmarks.speed.peers import Peers
from benchmarks.speed.rows import ROWS, Bench, Row
from benchmarks.speed.stages import stages
from benchmarks.speed.told import as_json, details, machine, scope, stage_table, table, write_page
from plainspeak.profile import load_profile


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--papers", type=Path, help="a folder with PDFs")
    parser.add_argument("--peers", type=Path, default=Path(".peers"), help="where make bench-peers put them")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--profile", default="nhs")
    parser.add_argument(
        "--row", action="append", default=[], choices=ROWS, help="measure this row only; may be given several times"
    )
    parser.add_argument("--large", action="store_true", help="measure a file of 50 MB too")
    parser.add_argument("--stages", action="store_true", help="print what every rule takes, too")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="write the tables into this page")
    arguments = parser.parse_args()
    if Bench.pdf_pages.__name__ in arguments.row and not arguments.papers:
        parser.error("the row pdf_pages needs --papers")
    where, peers = machine(), Peers(arguments.peers)
    with tempfile.TemporaryDirectory(prefix="plainspeak-speed-") as made:
        material = Material(arguments.corpus, Path(made), arguments.papers)
        bench = Bench(material, peers, arguments.runs, arguments.profile, arguments.large)
        wanted = arguments.row or [name for name in ROWS if material.pdfs or name != Bench.pdf_pages.__name__]
        rows = [measure(bench) for name, measure in ROWS.items() if name in wanted]
        stage_times = stages(material.paths, arguments.profile) if arguments.stages else {}
    rules = list(load_profile(arguments.profile).rules)
    files = len(material.paths)
    if arguments.json:
        told = {"machine": where, "files": files, "rules": rules, "rows": as_json(rows), "stages": stage_times}
        print(json.dumps(told, indent=2))
        return
    lines = [*page(rows, where, files, rules, peers.missing()), *(stage_table(stage_times) if stage_times else ())]
    print("\n".join(lines))
    if arguments.write:
        write_page(arguments.write, lines)


def page(rows: list[Row], where: str, files: int, rules: list[str], missing: list[str]) -> Iterator[str]:
    """What was measured, for people."""
    yield where
    if rows and "plainspeak" in rows[0].figures:
        yield from scope(rows[0], files, rules)
    if missing:
        yield f"Not installed, so not measured: {', '.join(missing)}."
    yield ""
    yield from table(rows)
    yield ""
    for row in rows:
        yield from details(row)


if __name__ == "__main__":
    main()
