"""What each stage of a check takes, and every rule."""

import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from plainspeak import Document
from plainspeak.core import Core
from plainspeak.loaders import load, load_bytes
from plainspeak.profile import Profile, load_profile
from plainspeak.scoring import scores

_WARM_UP = b"We will utilise the room. It was decided in May by the Care Quality Commission (CQC).\n"


def stages(paths: Sequence[Path], profile: str) -> dict[str, float]:
    """Seconds of processor time that each stage of a check takes in one run; a rule pays for what it asks for first."""
    core, chosen = Core(), load_profile(profile)
    for _ in _stages_of(load_bytes(_WARM_UP, "text.md"), core, chosen):
        pass
    spent: dict[str, float] = defaultdict(float)
    for path in paths:
        began = time.process_time()
        document = load(path)
        spent["load"] += time.process_time() - began
        began = time.process_time()
        for stage in _stages_of(document, core, chosen):
            ended = time.process_time()
            spent[stage] += ended - began
            began = ended
    return dict(sorted(spent.items(), key=lambda it: -it[1]))


def _stages_of(document: Document, core: Core, profile: Profile) -> Iterator[str]:
    analysis = core.read(document)
    analysis.sentence_firsts  # noqa: B018  # worked out when it is first asked for
    yield "tokens and sentences"
    analysis.listed("")
    yield "wordlists"
    for name, setting in profile.rules.items():
        for _ in setting.rule.check(analysis, setting.options):
            pass
        yield f"rule {name}"
    scores(analysis, profile)
    yield "scores"
