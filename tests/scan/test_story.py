"""The story site is clean; of a copy with one fault of each kind all are found, and nothing else."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from iconkit.commands.scan import scan
from iconkit.scan.rules import RULES

_REPO = Path(__file__).parents[2]
_SPRITE = 'class="icon-sprite" width="0" height="0" aria-hidden="true"><symbol id="close" viewBox="0 0 24 24">'
_PATH = '<path d="M0 0h24"/></symbol></svg>'
_CLOSE = '<svg class="icon" width="24" height="24" aria-hidden="true"><use href="icons/sprite.svg#close"/></svg>'
_ICON = '<svg class="icon" width="20" height="20" aria-hidden="true"><use href="icons/sprite.svg'
_WARNING = _CLOSE.replace('aria-hidden="true"', 'role="img" aria-label="Warning"').replace("#close", "#warning")
_SUN = '<img class="icon" src="icons/svg/search.svg" width="24" height="24" alt="Search the site">'

# By rule: what stands in the page, and what it becomes.
FAULTS: dict[str, tuple[str, str]] = {
    "unknown-icon": ("sprite.svg#burger", "sprite.svg#burgr"),
    "old-id": ("sprite.svg#profile", "sprite.svg#person"),
    "no-matching-icon": ("</body>", '<script type="module" src="broken.jsx"></script></body>'),
    "icon-unnamed": (_ICON + "#languages", _ICON.replace(' aria-hidden="true"', "") + "#languages"),
    "control-unnamed": (' aria-label="Menu"><svg', "><svg"),
    "role-img-unnamed": (_WARNING, _WARNING.replace(' aria-label="Warning"', "")),
    "name-twice": (_WARNING, _WARNING.replace(">", "><title>Warning</title>", 1)),
    "labelledby-missing": (_WARNING, _WARNING.replace('aria-label="Warning"', 'aria-labelledby="nowhere"')),
    "title-in-hidden": (_CLOSE, _CLOSE.replace("><use", "><title>Close</title><use")),
    "title-attribute": (_WARNING, _WARNING.replace('role="img" aria-label', "title")),
    "hidden-and-named": (_WARNING, _WARNING.replace("role=", 'aria-hidden="true" role=')),
    "sprite-text": ("</body>", f"<svg {_SPRITE}<title>Close</title>{_PATH}</body>"),
    "sprite-hidden": ("</body>", f'<svg style="display:none" {_SPRITE}{_PATH}</body>'),
    "sprite-twice": ("</body>", f"<svg {_SPRITE}{_PATH}<svg {_SPRITE}{_PATH}</body>"),
    "cross-origin-use": ('"icons/sprite.svg#languages', '"https://cdn.example/sprite.svg#languages'),
    "data-use": ('"icons/sprite.svg#languages', '"data:image/svg+xml,%3Csvg/%3E#languages'),
    "not-external": ("sprite.svg#calendar", "sprite.svg#clock"),
    "icon-without-size": (_ICON + "#location", _ICON.replace(' class="icon" width="20" height="20"', "") + "#location"),
    "no-flip": ('icon icon-flip" width="24"', 'icon" width="24"'),
    "alt-missing": ("</main>", f"<p>{_SUN.replace(' alt=', ' data-alt=')}</p></main>"),
    "label-language": (_WARNING, _WARNING.replace('"Warning"', '"Warnung"')),
    "named-decoration": (_WARNING, _WARNING.replace("sprite.svg#warning", "sprite.svg#labour")),
    "inline-style": (_WARNING, _WARNING.replace("role=", 'style="color: red" role=')),
}  # fmt: skip


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The story, and a manifest in which one icon has an old id, one is decoration, and one has gradients."""
    shutil.copytree(_REPO / "tests/sites/story", tmp_path / "site")
    manifest = json.loads((_REPO / "dist/icons.json").read_text("utf-8"))
    icons = manifest["icons"]
    icons["person"] = {**icons["profile"], "alias_of": "profile"}
    icons["labour"]["role"] = "decorative"
    icons["clock"]["external_use"] = False
    (tmp_path / "icons.json").write_text(json.dumps(manifest), "utf-8")
    monkeypatch.chdir(tmp_path)
    clock = '<svg class="icon" width="20" height="20" aria-hidden="true"><use href="icons/sprite.svg#clock"/></svg>'
    for page in (tmp_path / "site").glob("*.html"):
        image = '<img class="icon" src="icons/svg/clock.svg" width="20" height="20" alt="">'
        page.write_text(page.read_text("utf-8").replace(clock, image), "utf-8")
    return tmp_path / "site"


def found() -> list[str]:
    result = CliRunner().invoke(scan, ["site", "--manifest", "icons.json", "--format", "json"])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return [problem["name"] for problem in json.loads(result.output)["problems"]]


@pytest.mark.usefixtures("site")
def test_the_story_is_clean() -> None:
    assert found() == []


def test_every_rule_has_a_fault() -> None:
    assert [*FAULTS] == [rule.code.name for rule in RULES]


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_found_and_nothing_else(site: Path, name: str) -> None:
    before, after = FAULTS[name]
    page = site / ("ar.html" if name == "no-flip" else "index.html")
    text = page.read_text("utf-8")
    assert before in text
    page.write_text(text.replace(before, after, 1), "utf-8")
    if name == "no-matching-icon":
        (site / "broken.jsx").write_text(
            "export const A = (p) => <Icon name={`arow-${p.side}`} decorative />;", "utf-8"
        )

    assert found() == [name]
