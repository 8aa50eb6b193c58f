"""Coverage-guided fuzzing of parse, passes, proof, pictures and outputs, by hand: needs the extra ``fuzz`` (atheris).

``python -m tests.fuzz.coverage_guided CORPUS -max_total_time=3600`` keeps what finds new paths through the code in the
folder CORPUS, begun with the hostile files, and stops at the first input for which an invariant does not hold. Half of
its changes are of whole tags, as bytes changed at random are hardly ever well-formed.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from random import Random

import atheris

with atheris.instrument_imports(include=["iconkit"]):
    from tests.fuzz.invariants import check_drawing, check_outputs
from tests.fuzz.mutations import SEEDS, mutated


def one_input(data: bytes) -> None:
    drawing = check_drawing(data)
    if drawing is not None:
        check_outputs(drawing, "Close")


def changed(data: bytes, most: int, seed: int) -> bytes:
    chance = Random(seed)
    return mutated(data, chance)[:most] if chance.random() < 0.5 else bytes(atheris.Mutate(data, most))


def main() -> None:
    corpus = Path(sys.argv[1])
    if not corpus.exists():
        corpus.mkdir(parents=True)
        for seed in SEEDS:
            shutil.copy(seed, corpus)
    limits = ["-timeout=60", "-rss_limit_mb=2048", "-max_len=20000", f"-artifact_prefix={corpus}-"]
    atheris.Setup([*sys.argv, *limits], one_input, custom_mutator=changed)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
