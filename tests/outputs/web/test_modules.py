from __future__ import annotations

import gzip
import subprocess
from pathlib import Path

import pytest

from iconkit.build import assemble
from iconkit.config.load import Config, Kind
from iconkit.model import Artifact, IconSet
from tests.samples import fill, make_icon

from .conftest import HERE

CORE = {"icons.js", "icons.d.ts", "loader.js", "loader.d.ts", "package.json", "data.js", "data.d.ts", "titles/en.js"}
CORE |= {"titles/en.d.ts"}
MODULES = HERE.parents[2] / "iconkit/outputs/web"


def artifacts_of(*kinds: Kind, digest_names: bool = False, compress: bool = False) -> list[Artifact]:
    config = Config(emit=kinds, digest_names=digest_names, compress=("gzip",) if compress else ())
    return [*assemble(IconSet((make_icon(),), "en", 24), config)]


@pytest.mark.parametrize(
    ("kinds", "own"),
    [
        (("web",), {"icon-kit.js", "icon-kit.d.ts"}),
        (("react",), {"react.js", "react.d.ts"}),
        (("vue", "react"), {"react.js", "react.d.ts", "vue.js", "vue.d.ts"}),
    ],
)
def test_each_kind_comes_with_what_it_stands_on(kinds: tuple[Kind, ...], own: set[str]) -> None:
    paths = [artifact.path for artifact in artifacts_of("sprite", *kinds) if artifact.path.startswith("js/")]

    assert set(paths) == {f"js/{name}" for name in CORE | own}
    assert len(paths) == len(set(paths))


def test_modules_keep_their_names_and_say_those_of_sprites() -> None:
    files = {artifact.path: artifact.data for artifact in artifacts_of("sprite", "web", digest_names=True)}

    (sprite,) = (path for path in files if path.startswith("sprite."))
    assert sprite != "sprite.svg"
    assert f'"path": "{sprite}"'.encode() in files["js/data.js"]


def test_modules_are_compressed_and_types_are_not() -> None:
    files = {artifact.path: artifact.data for artifact in artifacts_of("sprite", "react", compress=True)}

    assert gzip.decompress(files["js/react.js.gz"]) == files["js/react.js"]
    assert not [path for path in files if path.endswith((".ts.gz", ".json.gz"))]


def test_a_set_without_these_kinds_has_none() -> None:
    assert not [artifact.path for artifact in artifacts_of("sprite", "css") if artifact.path.startswith("js/")]


def test_the_loader_is_less_than_a_kilobyte(packages: Path) -> None:
    """1,000 bytes, minified and compressed as a server would."""
    command = [f"{packages}/.bin/esbuild", f"{MODULES}/loader.js", "--minify", "--format=esm"]
    minified = subprocess.run(command, capture_output=True, check=True).stdout

    assert len(gzip.compress(minified, 9, mtime=0)) < 1000
    assert b"import" not in minified


def test_a_page_without_a_framework_bundles(packages: Path, tmp_path: Path) -> None:
    fill(tmp_path, {artifact.path: artifact.data for artifact in artifacts_of("sprite", "web")})
    fill(tmp_path, {"page.js": 'import "./js/icon-kit.js";'})
    command = [f"{packages}/.bin/esbuild", "page.js", "--bundle", "--minify", "--format=esm", "--log-level=warning"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)

    assert done.stderr == ""
    assert "icon-kit" in done.stdout
    assert "DOMParser" not in done.stdout
