"""Scour over a folder, as one process: python tests/bench/scour_folder.py FOLDER OUTPUT"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main(folder: Path, output: Path) -> None:
    scour = importlib.import_module("scour.scour")
    options = scour.sanitizeOptions()
    output.mkdir()
    for path in sorted(folder.glob("*.svg")):
        try:
            text = scour.scourString(path.read_text(encoding="utf-8-sig"), options)
        except Exception as error:  # one drawing it cannot do is a figure, not the end of the run
            print(f"{path.name}: {type(error).__name__}: {error}", file=sys.stderr)
            continue
        (output / path.name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
