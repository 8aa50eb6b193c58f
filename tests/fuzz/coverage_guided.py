"""Coverage-guided fuzzing of parse, passes, proof and outputs, by hand: needs the extra ``fuzz`` (atheris).

``python -m tests.fuzz.coverage_guided CORPUS -max_total_time=3600`` keeps what finds new paths through the code in the
folder CORPUS, begun with the hostile files, and stops at the first input for which an invariant does not hold.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["iconkit"]):
    from tests.fuzz.invariants import check_drawing, check_outputs

SEEDS = Path(__file__).parents[1] / "hostile/files"


def one_input(data: bytes) -> None:
    drawing = check_drawing(data)
    if drawing is not None:
        check_outputs(drawing, "Close")


def main() -> None:
    corpus = Path(sys.argv[1])
    if not corpus.exists():
        shutil.copytree(SEEDS, corpus)
    atheris.Setup([*sys.argv, "-timeout=20", "-rss_limit_mb=2048", f"-artifact_prefix={corpus}-"], one_input)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
