"""PNGs by CairoSVG alone, as its guide shows it: python cairosvg_folder.py FOLDER OUTPUT SIZE...

They are as large as Inkscape's: both leave libpng at its defaults. A drawing that fails is named on stderr.
"""

from __future__ import annotations

import sys
from pathlib import Path

import cairosvg


def main(folder: str, output: str, *sizes: str) -> None:
    Path(output).mkdir()
    for path in sorted(Path(folder).iterdir()):
        for size in sizes:
            try:
                data = cairosvg.svg2png(bytestring=path.read_bytes(), output_width=int(size))
            except Exception as error:
                print(f"{path.name}: {type(error).__name__}: {error}", file=sys.stderr)
            else:
                (Path(output) / f"{path.stem}.{size}.png").write_bytes(data)


if __name__ == "__main__":
    main(*sys.argv[1:])
