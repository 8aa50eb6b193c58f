from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path

from click.testing import CliRunner

from iconkit.commands.lint import lint
from tests.guide.draw import FOLDER, ICONS, pictures
from tests.guide.findings import SPOILED


def test_pictures_are_drawn_from_the_icons_as_they_are() -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()}
    assert committed == pictures(), "Run: python -m tests.guide.draw"


def test_guide_shows_every_picture_once_with_words_for_who_cannot_see_it() -> None:
    shown = re.findall(r"!\[([^]]+)\]\(\.guide/([^)]+)\)", (ICONS / "README.md").read_text(encoding="utf-8"))
    assert Counter(name for _, name in shown) == dict.fromkeys(pictures(), 1)
    assert all(len(words) > 20 for words, _ in shown)


def test_each_spoiled_icon_is_found_and_no_other(here: Path) -> None:
    for folder in ("chevrons", "interface"):  # enough icons to tell what is usual in the set
        shutil.copytree(ICONS / folder, here / "icons" / folder)
    for spoiled in SPOILED:
        path = here / "icons" / spoiled.path
        path.write_text(spoiled.spoil(path.read_text(encoding="utf-8")), encoding="utf-8")
    result = CliRunner().invoke(lint, ["icons", "--ignore", "IK2,IK3", "--format", "json"])
    found = {(problem["name"], problem["path"]) for problem in json.loads(result.stdout)["problems"]}
    assert found >= {(spoiled.finding, f"icons/{spoiled.path}") for spoiled in SPOILED}
    assert {path for _, path in found} == {f"icons/{spoiled.path}" for spoiled in SPOILED}
