"""How long ``iconkit scan`` takes on a site of many pages, beside plainly reading them. Argument: how many pages.

Twice: of pages that share their header, menu and footer, as those of a site do, and of pages that share nothing.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

from tests.bench.table import Cell, print_table
from tests.bench.usage import measure

_REPO = Path(__file__).parents[2]


def main(count: int) -> None:
    """Copies of the story, 65 icons each; three times: plain reading, the first scan, the second."""
    text = (_REPO / "tests/sites/story/index.html").read_text("utf-8")
    rows: list[list[Cell]] = []
    for kind, old in (("parts shared", "Harborlight"), ("nothing shared", 'class="')):
        with tempfile.TemporaryDirectory() as name:
            root = Path(name)
            for file in ("icons.json", "sprite.svg"):
                shutil.copy(_REPO / "dist" / file, root)
            for number in range(count):
                page = root / "site" / str(number // 100) / f"{number}.html"
                page.parent.mkdir(parents=True, exist_ok=True)
                page.write_text(text.replace(old, f"{old}n{number} "), "utf-8")
            start = time.process_time()
            size = sum(len(page.read_bytes()) for page in (root / "site").rglob("*.html"))
            plain = time.process_time() - start
            words = [sys.executable, "-m", "iconkit", "scan", "site", "--manifest", "icons.json"]
            for scan in ("first", "second"):
                usage = measure(words, root)
                if usage.exit_code:
                    sys.exit(usage.last_words())
                cost = 1000 * usage.cpu / count
                rows.append([kind, scan, size / 1e6, plain, usage.wall, usage.cpu, cost, usage.cpu / plain])
    print_table(["pages", "scan", "MB", "read s", "wall s", "CPU s", "CPU ms/page", "CPU / read"], rows)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
