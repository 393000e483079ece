"""Reads again every input that the fuzzer kept for a loader: `python -m tests.fuzz.replay html`.

Under coverage.py it shows which lines of the loader they reach. With files behind the name it reads only those.
"""

import sys
from pathlib import Path

from tests.fuzz.target import try_loader

loader, *files = sys.argv[1:]
for path in map(Path, files) if files else sorted(Path(".fuzz", loader, "kept").iterdir()):
    try_loader(loader, path.read_bytes())
