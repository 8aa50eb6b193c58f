from __future__ import annotations

import errno
import json
import os
from contextlib import suppress
from pathlib import Path

import pytest
from PIL import Image

from iconkit import codes
from iconkit.model import Artifact, Atlas, Difference, Faults, Icon, IconSet, Picture, PictureSet
from iconkit.outputs.atlas import atlas
from iconkit.outputs.manifest import manifest
from iconkit.outputs.png import png
from iconkit.outputs.single_svg import single_svg
from iconkit.outputs.sprites import sprites
from iconkit.publishing.publish import compare, publish
from iconkit.raster.files import encode
from tests.raster.test_same_picture import png as picture
from tests.samples import contents, fill, make_drawing, make_icon

GRAY = (100, 100, 100, 255)
NEARLY_GRAY = (102, 100, 100, 255)


def artifacts(*icons: Icon | str, color: tuple[int, int, int, int] = GRAY, level: int = 6) -> tuple[Artifact, ...]:
    made = tuple(make_icon(icon) if isinstance(icon, str) else icon for icon in icons)
    pictures = tuple(Picture(icon.id, 1, "resvg", picture(color, level=level)) for icon in made)
    icon_set = IconSet(made, "en", 24, pictures)
    files = [*sprites(icon_set), *single_svg(icon_set), *png(icon_set)]
    return (*files, *manifest(icon_set, files))


def as_files(given: tuple[Artifact, ...]) -> dict[str, bytes]:
    return {artifact.path: artifact.data for artifact in given}


def codes_raised(given: tuple[Artifact, ...], folder: Path) -> list[tuple[str, object]]:
    with pytest.raises(Faults) as raised:
        publish(given, folder)
    return [(problem.where.path, problem.code) for problem in raised.value.problems]


def test_a_new_folder_gets_exactly_the_artifacts(here: Path) -> None:
    given = artifacts("close", "open")

    difference = publish(given, here / "deep/dist")

    assert contents(here / "deep/dist") == as_files(given)
    assert difference == Difference(added=tuple(sorted(as_files(given))))


def test_publishing_again_writes_nothing(here: Path) -> None:
    publish(artifacts("close"), here / "dist")
    times = {path: path.stat().st_mtime_ns for path in here.rglob("*")}

    assert publish(artifacts("close"), here / "dist") == Difference(unchanged=5)
    assert {path: path.stat().st_mtime_ns for path in here.rglob("*")} == times


def test_only_what_changed_is_written_and_removed_icons_go(here: Path) -> None:
    publish(artifacts("close", "open"), here / "dist")
    given = artifacts(make_icon(title="Close window"), "home")

    difference = publish(given, here / "dist")

    assert contents(here / "dist") == as_files(given)
    assert difference == Difference(
        added=("png/home.png", "svg/home.svg"),
        changed=("icons.json", "sprite.svg", "svg/close.svg"),
        removed=("png/open.png", "svg/open.svg"),
        unchanged=2,
    )


def test_compare_says_the_same_and_changes_nothing(here: Path) -> None:
    publish(artifacts("close", "open"), here / "dist")
    before = contents(here)

    difference = compare(artifacts("close"), here / "dist")

    assert difference.removed == ("png/open.png", "svg/open.svg")
    assert contents(here) == before
    assert publish(artifacts("close"), here / "dist") == difference


def test_folders_that_become_empty_go(here: Path) -> None:
    publish(artifacts("close"), here / "dist")
    fill(here, {"dist/svg/readme.txt": "mine"})
    given = tuple(a for a in artifacts() if a.path in {"sprite.svg", "icons.json", "icons.schema.json"})

    publish(given, here / "dist")

    assert contents(here / "dist") == as_files(given) | {"svg/readme.txt": b"mine"}
    assert not (here / "dist/png").exists()


def test_strangers_files_survive(here: Path) -> None:
    strangers = {"README.md": b"mine", "svg/other.svg": b"<svg/>", "png/close.png.bak": b"x"}
    fill(here / "dist", strangers)

    publish(artifacts("close", "open"), here / "dist")
    publish(artifacts("close"), here / "dist")

    assert contents(here / "dist") == as_files(artifacts("close")) | strangers


def test_strangers_files_are_never_overwritten(here: Path) -> None:
    strangers: dict[str, str | bytes] = {
        "sprite.svg": "mine",
        "svg/close.svg": "mine",
        "png/close.png": picture(GRAY, level=0),
    }
    fill(here / "dist", strangers)
    before = contents(here)

    assert codes_raised(artifacts("close"), here / "dist") == [
        ("dist/sprite.svg", codes.FOREIGN_FILE),
        ("dist/svg/close.svg", codes.FOREIGN_FILE),
        ("dist/png/close.png", codes.FOREIGN_FILE),
    ]
    assert contents(here) == before


def test_a_foreign_file_that_is_the_same_is_no_fault(here: Path) -> None:
    fill(here / "dist", {"sprite.svg": as_files(artifacts("close"))["sprite.svg"]})

    publish(artifacts("close"), here / "dist")

    assert contents(here / "dist") == as_files(artifacts("close"))


@pytest.mark.parametrize(
    "paths",
    [
        ["../x"],
        ["svg/../../x"],
        ["{here}/x"],
        ["link/x"],
        ["..", ".", "", "svg", "svg/..", "a\0b", "a\0/b", "n" * 999, "n" * 999 + "/x", "loop/x"],
        [1, None, [], {}],
    ],
)
def test_a_hostile_manifest_removes_nothing_it_should_not(here: Path, paths: list[object]) -> None:
    fill(here, {"x": "outside", "dist/svg/mine.svg": "mine"})
    (here / "dist/link").symlink_to(here)
    (here / "dist/loop").symlink_to("loop")
    named = [path.format(here=here) if isinstance(path, str) else path for path in paths]
    icons = {f"icon-{number}": {"files": {"svg": path, "png": {"1": path}}} for number, path in enumerate(named)}
    files = {path: "" for path in named if isinstance(path, str)}
    fill(here, {"dist/icons.json": json.dumps({"files": files, "icons": icons})})

    # Where the manifest is so broken that it is none, it is a stranger's file.
    with suppress(Faults):
        publish(artifacts("close"), here / "dist")

    assert (here / "x").read_text() == "outside"
    assert (here / "dist/svg/mine.svg").read_text() == "mine"
    assert (here / "dist/link").is_symlink()


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"files": 1}', '{"files": {}, "icons": []}', "[" * 99_999])
def test_an_icons_json_of_another_tool_is_a_stranger(here: Path, text: str) -> None:
    fill(here, {"dist/icons.json": text})

    assert codes_raised(artifacts("close"), here / "dist") == [("dist/icons.json", codes.FOREIGN_FILE)]
    assert contents(here / "dist") == {"icons.json": text.encode()}


@pytest.fixture(params=["exchanged", "in place"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of putting a set into a folder: with a system that exchanges folders, and with one that does not."""
    if request.param == "in place":
        monkeypatch.setattr("iconkit.publishing.staging.exchange", refuse)
    return str(request.param)


def refuse(_first: Path, _second: Path) -> None:
    raise OSError(errno.ENOSYS, "not on this system")


@pytest.mark.parametrize("fails_at", range(12))
@pytest.mark.parametrize("step", ["write_bytes", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_fault_half_way_leaves_one_whole_set(
    here: Path, monkeypatch: pytest.MonkeyPatch, way: str, step: str, fails_at: int, error: BaseException
) -> None:
    publish(artifacts("close", "open"), here / "dist")
    fill(here, {"dist/mine.txt": "mine"})
    before = contents(here)
    given = artifacts(make_icon(title="Close window", drawing=make_drawing("<g/>")), "home", color=(9, 9, 9, 255))
    after = {f"dist/{path}": data for path, data in as_files(given).items()} | {"dist/mine.txt": b"mine"}
    real = getattr(Path, step)
    calls = 0

    def failing(path: Path, *args: object) -> object:
        nonlocal calls
        calls += 1
        if calls == fails_at + 1:
            raise error
        return real(path, *args)

    monkeypatch.setattr(Path, step, failing)
    try:
        publish(given, here / "dist")
    except Faults as faults:
        assert [(p.code, p.code.exit_code) for p in faults.problems] == [(codes.NOT_WRITABLE, 2)]
        assert "No space left on device" in faults.problems[0].message
        assert contents(here) == before
    except KeyboardInterrupt:
        assert contents(here) == before or (way == "exchanged" and contents(here) == after)
    else:
        assert contents(here) == after

    monkeypatch.setattr(Path, step, real)
    publish(given, here / "dist")
    assert contents(here) == after


def test_without_an_exchange_the_manifest_comes_last(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("iconkit.publishing.staging.exchange", refuse)
    (here / "dist").mkdir()
    order: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    publish(tuple(reversed(artifacts("close"))), here / "dist")

    assert order[-1] == "icons.json"
    assert len(order) == 5


@pytest.mark.usefixtures("way")
def test_after_a_kill_half_way_the_next_build_goes_through(here: Path) -> None:
    publish(artifacts("close"), here / "dist")
    new = artifacts("close", "home")
    for artifact in new:
        fill(here / "dist", {f"{artifact.path}.iconkit-new": artifact.data})
    os.replace(here / "dist/svg/home.svg.iconkit-new", here / "dist/svg/home.svg")  # noqa: PTH105

    changed = artifacts("close", make_icon("home", title="Home"))
    publish(changed, here / "dist")

    assert contents(here / "dist").keys() == {artifact.path for artifact in changed}
    assert (here / "dist/svg/home.svg").read_bytes() == as_files(changed)["svg/home.svg"]


@pytest.mark.parametrize("path", ["dist", "dist/svg", "dist/png"])
def test_a_file_where_a_folder_belongs_is_a_fault(here: Path, path: str) -> None:
    fill(here, {path: "in the way"})

    assert [code for _, code in codes_raised(artifacts("close"), here / "dist")] == [codes.NOT_WRITABLE]
    assert contents(here) == {path: b"in the way"}


def test_a_folder_where_a_file_belongs_is_a_fault(here: Path) -> None:
    fill(here, {"dist/sprite.svg/x": "mine"})

    assert codes_raised(artifacts("close"), here / "dist") == [("dist/sprite.svg", codes.NOT_WRITABLE)]


def test_a_png_of_another_cairo_is_left_alone(here: Path) -> None:
    publish(artifacts("close", level=9), here / "dist")

    assert not compare(artifacts("close", level=0), here / "dist")
    assert not compare(artifacts("close", color=NEARLY_GRAY), here / "dist")
    assert compare(artifacts("close", color=(120, 100, 100, 255)), here / "dist").changed == ("png/close.png",)


def test_a_png_of_a_slightly_changed_drawing_is_written(here: Path) -> None:
    publish(artifacts("close"), here / "dist")
    given = artifacts(make_icon(drawing=make_drawing('<path fill="#666464" d="M0 0h9v9z"/>')), color=NEARLY_GRAY)

    assert "png/close.png" in publish(given, here / "dist").changed
    assert contents(here / "dist") == as_files(given)


def test_a_damaged_png_is_written_again(here: Path) -> None:
    given = artifacts("close")
    publish(given, here / "dist")
    fill(here, {"dist/png/close.png": as_files(given)["png/close.png"][:-4]})

    assert publish(given, here / "dist").changed == ("png/close.png",)
    assert contents(here / "dist") == as_files(given)


def test_atlases_and_other_sets_are_judged_by_their_looks_too(here: Path) -> None:
    """As where another version of Cairo drew them; a picture that was asked for in another color is new."""

    def given(color: tuple[int, int, int, int], asked: str = "#646464") -> tuple[Artifact, ...]:
        sets = (PictureSet(size=4, scales=(1,)), PictureSet("gray", "ico", size=4, scales=(1,), color=asked))
        drawn = Image.new("RGBA", (4, 4), color)
        pictures = tuple(Picture("close", 1, "resvg", encode([drawn], one.format), one.name) for one in sets)
        atlases = (Atlas("png", 1, 4, 4, (("close", (0, 0, 4, 4)),), encode([drawn], "png")),)
        icon_set = IconSet((make_icon(),), "en", 24, pictures, picture_sets=sets, atlases=atlases)
        files = [*png(icon_set), *atlas(icon_set)]
        return (*files, *manifest(icon_set, files))

    publish(given(GRAY), here / "dist")

    assert {"atlas.png", "gray/close.ico", "png/close.png"} < contents(here / "dist").keys()
    assert not compare(given(NEARLY_GRAY), here / "dist")
    assert compare(given((120, 100, 100, 255)), here / "dist").changed == (
        "atlas.png",
        "gray/close.ico",
        "png/close.png",
    )
    assert compare(given(NEARLY_GRAY, "#666464"), here / "dist").changed == (
        "atlas.png",
        "gray/close.ico",
        "icons.json",
        "png/close.png",
    )
