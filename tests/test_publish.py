from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path

import pytest

from iconkit import codes
from iconkit.model import Artifact, Difference, Faults, Icon, IconSet, Picture
from iconkit.outputs.manifest import manifest
from iconkit.outputs.png import png
from iconkit.outputs.single_svg import single_svg
from iconkit.outputs.sprites import sprites
from iconkit.publish import compare, publish
from tests.samples import contents, fill, make_drawing, make_icon
from tests.test_same_picture import png as picture

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


@pytest.mark.parametrize("fails_at", range(6))
@pytest.mark.parametrize("step", ["write_bytes", "replace"])
@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_a_fault_half_way_leaves_the_old_set_whole(
    here: Path, monkeypatch: pytest.MonkeyPatch, step: str, fails_at: int, error: BaseException
) -> None:
    publish(artifacts("close", "open"), here / "dist")
    before = contents(here)
    given = artifacts(make_icon(title="Close window", drawing=make_drawing("<g/>")), "home", color=(9, 9, 9, 255))
    real = getattr(Path, step)
    calls = 0

    def failing(path: Path, *args: object) -> object:
        nonlocal calls
        calls += 1
        if calls == fails_at + 1:
            raise error
        return real(path, *args)

    monkeypatch.setattr(Path, step, failing)
    with pytest.raises((Faults, KeyboardInterrupt)) as raised:
        publish(given, here / "dist")
    assert contents(here) == before
    if isinstance(raised.value, Faults):
        assert [(p.code, p.code.exit_code) for p in raised.value.problems] == [(codes.NOT_WRITABLE, 2)]
        assert "No space left on device" in raised.value.problems[0].message

    monkeypatch.setattr(Path, step, real)
    publish(given, here / "dist")
    assert contents(here / "dist") == as_files(given)


def test_the_manifest_comes_last(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    order: list[str] = []
    replace = Path.replace

    def noted(path: Path, target: Path) -> Path:
        order.append(target.name)
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", noted)
    publish(tuple(reversed(artifacts("close"))), here / "dist")

    assert order[-1] == "icons.json"
    assert len(order) == 5


def test_after_a_kill_half_way_the_next_build_goes_through(here: Path) -> None:
    publish(artifacts("close"), here / "dist")
    new = artifacts("close", "home")
    for artifact in new:
        fill(here / "dist", {f"{artifact.path}.iconkit-new": artifact.data})
    os.replace(here / "dist/svg/home.svg.iconkit-new", here / "dist/svg/home.svg")  # noqa: PTH105

    changed = artifacts("close", make_icon("home", title="Home"))
    publish(changed, here / "dist")

    left = {path for path in contents(here / "dist") if not path.endswith(".iconkit-new")}
    assert left == {artifact.path for artifact in changed}
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
