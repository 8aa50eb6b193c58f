"""How long ``iconkit scan`` takes on a site of many pages, beside plainly reading them. Argument: how many pages."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

_REPO = Path(__file__).parents[2]


def main(count: int) -> None:
    """Copies of the story, each a little different; three times: plain reading, the first scan, the second."""
    text = (_REPO / "tests/sites/story/index.html").read_text("utf-8")
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for file in ("icons.json", "sprite.svg"):
            shutil.copy(_REPO / "dist" / file, root)
        for number in range(count):
            page = root / "site" / str(number // 100) / f"{number}.html"
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(text.replace("Harborlight", f"Harborlight {number}"), "utf-8")
        start = time.perf_counter()
        size = sum(len(page.read_bytes()) for page in (root / "site").rglob("*.html"))
        plain = time.perf_counter() - start
        print(f"{count:,} pages, {size:,} bytes: read in {plain:.2f} s")
        for what in ("first scan", "second scan"):
            start = time.perf_counter()
            words = [sys.executable, "-m", "iconkit", "scan", "site", "--manifest", "icons.json"]
            subprocess.run(words, cwd=root, check=True, stdout=subprocess.DEVNULL)
            seconds = time.perf_counter() - start
            print(f"{what}: {seconds:.1f} s, {seconds / plain:,.0f} times as long")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
