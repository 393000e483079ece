"""Fuzzes one loader with atheris: `python -m tests.fuzz html -max_total_time=600`.

Further options are those of libFuzzer. Inputs that reach new code are kept in `.fuzz/<loader>/kept`, and later runs
start from them; an input that breaks a promise is written to `.fuzz/<loader>` and ends the run.
"""

import sys
from hashlib import sha256
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["plainspeak", "pdfminer"]):
    from tests.fuzz.mutations import package_mutator, token_mutator
    from tests.fuzz.seeds import PACKAGES, seeds
    from tests.fuzz.target import try_loader

    loader = sys.argv[1]
    papers = seeds(loader)
    for paper in papers:  # now the loader imports what it needs, so that this is watched too
        try_loader(loader, paper)

_LARGEST = {"pdf": 20_000} | dict.fromkeys(PACKAGES, 60_000)
_LARGEST_TEXT = 2_000
_SLOWEST = 20
"""Seconds. The watching makes everything several times slower."""
_MEMORY = 2_000

folder = Path(".fuzz") / loader
kept = folder / "kept"
kept.mkdir(parents=True, exist_ok=True)
for paper in papers:
    (kept / sha256(paper).hexdigest()).write_bytes(paper)
mutator = (package_mutator if loader in PACKAGES else token_mutator)(
    papers, lambda data, size: atheris.Mutate(data, size)
)
limits = [f"-max_len={_LARGEST.get(loader, _LARGEST_TEXT)}", f"-timeout={_SLOWEST}", f"-rss_limit_mb={_MEMORY}"]
options = [*limits, f"-artifact_prefix={folder}/", "-print_final_stats=1", *sys.argv[2:], str(kept)]
atheris.Setup([sys.argv[0], *options], lambda data: try_loader(loader, data), custom_mutator=mutator)
atheris.Fuzz()
