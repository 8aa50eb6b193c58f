from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from click.testing import CliRunner, Result
from lxml import etree

import iconkit
from iconkit.cli import cli
from tests.samples import SVG, XMLNS, contents, fill

REPOSITORY = Path(iconkit.__file__).parents[1]
CATALOG = '[close]\ntitle = "Close"\ntags = ["x"]\n[arrow-up]\ntitle = "Go up"\n'
SET = {
    "icons/close.svg": f'<svg {XMLNS} width="24" height="24"><title>Shape</title><path d="M4 4 20 20"/></svg>',
    "icons/arrows/arrow-up.svg": f'<svg {XMLNS} viewBox="0 0 48 24"><path style="fill:#c30" d="M14 2H34V22Z"/></svg>',
    "icons/arrows/arrow-down.svg": (
        f'<svg {XMLNS} viewBox="0 0 24 24"><title>Go down</title><circle cx="12" cy="12" r="9"/></svg>'
    ),
    "icons/weather/sun.svg": (
        f'<svg {XMLNS} viewBox="0 0 24 24"><linearGradient id="a"><stop stop-color="red"/><stop offset="1" '
        'stop-color="#00f"/></linearGradient><path fill="url(#a)" d="M3 3h18v18H3z"/></svg>'
    ),
    "icons/catalog.toml": CATALOG,
}
BROKEN: dict[str, tuple[str | bytes, str]] = {
    "empty": ("", "empty-file"),
    "blank": (" \n", "empty-file"),
    "cut": (SVG[:-8], "xml-truncated"),
    "mismatch": (f"<svg {XMLNS}><g></svg>", "xml-syntax"),
    "page": ("<!DOCTYPE html><html></html>", "not-svg"),
    "photo": (b"\x89PNG\r\n\x1a\n", "not-svg"),
    "pointer": ("version https://git-lfs.github.com/spec/v1\n", "lfs-pointer"),
    "conflict": (f"<<<<<<< HEAD\n{SVG}\n=======\n{SVG}\n>>>>>>> other\n", "merge-conflict"),
    "latin": (f"<svg {XMLNS}><title>é</title></svg>".encode("latin-1"), "bad-encoding"),
    "laughs": (f'<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>{SVG}', "doctype-refused"),
    "nothing": (f'<svg {XMLNS} viewBox="0 0 24 24"><g/></svg>', "draws-nothing"),
}  # fmt: skip


def run(*arguments: str) -> Result:
    result = CliRunner().invoke(cli, ["build", *arguments])
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result


def report(*arguments: str) -> dict[str, Any]:
    result = run("--json", *arguments)
    value: dict[str, Any] = json.loads(result.stdout)
    assert value["exit_code"] == result.exit_code
    return value


def found(value: dict[str, Any], severity: str = "error") -> list[tuple[str, str]]:
    return [(p["path"], p["name"]) for p in value["problems"] if p["severity"] == severity]


def start(
    folder: Path, *arguments: str, env: dict[str, str] | None = None, expected: int = 0
) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k != "NO_COLOR"}
    done = subprocess.run(
        [sys.executable, "-W", "error", "-m", "iconkit", *arguments],
        cwd=folder,
        env=environment | {"PYTHONPATH": str(REPOSITORY)} | (env or {}),
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == expected, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done


def test_a_folder_becomes_a_sprite_with_everything_beside_it(here: Path) -> None:
    fill(here, SET)

    value = report()

    dist = contents(here / "dist")
    ids = ["arrow-down", "arrow-up", "close", "sun"]
    shared = {"icons.css", "icons.json", "icons.schema.json", "preview.html", "sprite.svg"}
    pngs = {f"png/{icon_id}{suffix}.png" for icon_id in ids for suffix in ("", "@2x", "@3x")}
    assert dist.keys() == shared | {f"svg/{icon_id}.svg" for icon_id in ids} | pngs
    assert value["icons"] == 4
    assert value["changes"] == {"added": sorted(dist), "changed": [], "removed": [], "unchanged": 0}
    assert found(value) == []
    assert found(value, "note") == [("icons/weather/sun.svg", "title-derived")]

    symbols = list(etree.fromstring(dist["sprite.svg"]))
    assert [symbol.get("id") for symbol in symbols] == ids
    assert [symbol.get("data-title") for symbol in symbols] == ["Go down", "Go up", "Close", "Sun"]
    manifest = json.loads(dist["icons.json"])
    jsonschema.validate(manifest, json.loads(dist["icons.schema.json"]))
    facts = [(i["category"], i["title_origin"], i["external_use"]) for i in manifest["icons"].values()]
    assert facts == [
        ("arrows", "source", True),
        ("arrows", "catalog", True),
        ("", "catalog", True),
        ("weather", "id", False),
    ]


def test_the_id_of_a_root_does_not_reach_the_sprite(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG.replace("<svg ", '<svg id="Layer_1" class="a" role="img" data-title="x" ')})

    assert run().exit_code == 0
    (symbol,) = etree.fromstring((here / "dist/sprite.svg").read_bytes())
    assert dict(symbol.attrib) == {
        "id": "close",
        "viewBox": "0 0 24 24",
        "data-title": "Close",
        "fill": "currentColor",
    }


def test_nothing_changes_the_bytes(here: Path) -> None:
    fill(here, SET)
    assert run("--workers", "1").exit_code == 0
    expected = contents(here / "dist")
    fill(here / "again", dict(reversed(SET.items())))
    (here / "again/below").mkdir()

    env = {"PYTHONHASHSEED": "7", "LC_ALL": "C", "TZ": "Asia/Kathmandu", "COLUMNS": "40"}
    start(here / "again/below", "build", "../icons", "-o", "../built", "--workers", "2", env=env)
    assert contents(here / "again/built") == expected


def test_a_cache_does_not_change_the_bytes(here: Path) -> None:
    fill(here, SET)
    run()
    expected = contents(here / "dist")

    run("-o", "cached")
    assert contents(here / "cached") == expected

    (here / ".iconkit/cache.sqlite3").write_bytes(b"broken")
    run("-o", "healed")
    assert contents(here / "healed") == expected


def test_an_icon_that_changes_goes_through_the_whole_set(here: Path) -> None:
    fill(here, SET)
    run()
    fill(here, {"icons/close.svg": SVG, "icons/catalog.toml": ""})
    (here / "icons/weather/sun.svg").unlink()

    changes = report()["changes"]

    assert changes["added"] == []
    assert {"sprite.svg", "icons.json", "preview.html", "svg/close.svg", "png/close.png"} <= set(changes["changed"])
    assert changes["removed"] == ["png/sun.png", "png/sun@2x.png", "png/sun@3x.png", "svg/sun.svg"]
    assert run("--check").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        (["icons"], ["arrow-down", "arrow-up", "close", "sun"]),
        (["icons/**/*.svg"], ["arrow-down", "arrow-up", "close", "sun"]),
        (["icons/arrows", "icons/weather"], ["arrow-down", "arrow-up", "sun"]),
        (["icons/close.svg"], ["close"]),
        (["--id-from", "path"], ["arrows-arrow-down", "arrows-arrow-up", "close", "weather-sun"]),
    ],
)
def test_sources_on_the_command_line(here: Path, arguments: list[str], ids: list[str]) -> None:
    fill(here, {name: text for name, text in SET.items() if not name.endswith(".toml")})

    assert run(*arguments, "--emit", "sprite").exit_code == 0
    manifest = json.loads((here / "dist/icons.json").read_bytes())
    assert list(manifest["icons"]) == ids
    assert contents(here / "dist").keys() == {"icons.json", "icons.schema.json", "sprite.svg"}


def test_paths_of_the_configuration_count_from_its_folder(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, {"iconkit.toml": 'sources = ["drawn"]\noutput = "public"\nemit = ["sprite"]', "drawn/close.svg": SVG})
    fill(here, {"[x]/own/up.svg": SVG})
    monkeypatch.chdir(here / "[x]")

    assert report()["output"] == "../public"
    assert b'id="close"' in (here / "public/sprite.svg").read_bytes()
    assert report("own/*.svg", "-o", "mine")["output"] == "mine"
    assert b'id="up"' in (here / "[x]/mine/sprite.svg").read_bytes()


def test_every_broken_file_is_reported_in_one_run_and_dist_is_untouched(here: Path) -> None:
    fill(here, SET)
    assert run().exit_code == 0
    before = contents(here / "dist")
    fill(here, {f"icons/broken/{name}.svg": content for name, (content, _) in BROKEN.items()})
    fill(here, {"icons/catalog.toml": CATALOG + "[clos]\ntitle = 5\n", "icons/broken/矢印.svg": SVG})
    fill(here, {"icons/a/CLOSE.svg": SVG})

    value = report()

    expected = {(f"icons/broken/{name}.svg", code) for name, (_, code) in BROKEN.items()}
    expected |= {("icons/catalog.toml", "catalog-unknown-id"), ("icons/catalog.toml", "catalog-wrong-value")}
    expected |= {("icons/broken/矢印.svg", "id-empty"), ("icons/close.svg", "id-collision")}
    assert set(found(value)) == expected
    assert value["exit_code"] == 1
    assert all(problem["message"] and problem["code"].startswith("IK") for problem in value["problems"])
    assert contents(here / "dist") == before

    text = run()
    assert text.exit_code == 1
    assert text.output.endswith(f"Nothing was built: {len(expected)} errors, 1 note. dist is as it was.\n")
    assert run("--check").exit_code == 1
    assert contents(here / "dist") == before

    (here / "icons/dangling.svg").symlink_to("nowhere")
    value = report()
    assert value["exit_code"] == 2
    assert set(found(value)) == expected | {("icons/dangling.svg", "unreadable")}
    assert contents(here / "dist") == before


def test_a_bad_title_stops_the_build_where_it_is_written(here: Path) -> None:
    fill(here, SET | {"icons/catalog.toml": CATALOG.replace("Go up", "Artboard 185")})

    (problem,) = [problem for problem in report()["problems"] if problem["severity"] == "error"]

    assert (problem["path"], problem["line"]) == ("icons/catalog.toml", 5)
    assert not (here / "dist").exists()


@pytest.mark.parametrize("control", ["\\u0001", "\\u007f", "\\uffff", "\\u000b"])
def test_no_title_can_break_the_sprite(here: Path, control: str) -> None:
    fill(here, SET | {"icons/catalog.toml": f'[close]\ntitle = "Close{control}"\n'})

    assert run().exit_code == 1
    assert not (here / "dist").exists()


@pytest.mark.parametrize(
    ("files", "arguments", "code", "words"),
    [
        ({}, [], "source-not-found", "'icons'"),
        ({"icons/readme.txt": ""}, [], "no-icon-found", "no SVG file"),
        ({"icons/close.svg": SVG}, ["nowhere"], "source-not-found", "'nowhere'"),
        ({"icons/close.svg": SVG}, ["-o", "icons"], "source-is-output", "both"),
        ({"icons/close.svg": SVG, "dist/sprite.svg": "mine"}, [], "foreign-file", "not replaced"),
        ({"icons/close.svg": SVG, "dist": "mine"}, [], "not-writable", "a file, not a folder"),
        ({"iconkit.toml": "sise = 1"}, [], "config-unknown-key", "'sise'"),
        ({"iconkit.toml": "size = "}, [], "config-syntax", "TOML"),
    ],
)
def test_misuse_is_exit_code_2_in_both_reports(
    here: Path, files: dict[str, str], arguments: list[str], code: str, words: str
) -> None:
    fill(here, files)
    before = contents(here)

    value = report(*arguments)
    text = run(*arguments)

    assert [name for _, name in found(value)] == [code]
    assert value["exit_code"] == text.exit_code == 2
    assert words in text.output
    assert "Nothing was built: 1 error" in text.output
    assert {path: data for path, data in contents(here).items() if not path.startswith(".iconkit/")} == before


def test_check(here: Path) -> None:
    fill(here, SET)
    result = run("--check")
    assert (result.exit_code, (here / "dist").exists()) == (1, False)
    assert "dist is stale" in result.output

    run()
    result = run("--check")
    assert (result.exit_code, result.output.splitlines()[-1]) == (0, "dist is up to date (4 icons)")

    before = contents(here / "dist")
    fill(here, {"dist/svg/close.svg": "<svg/>", "icons/new.svg": SVG, "dist/strangers.txt": "mine"})
    (here / "dist/icons.css").unlink()
    value = report("--check")
    assert value["exit_code"] == 1
    assert {"icons.css", "svg/new.svg"} <= set(value["changes"]["added"])
    assert "svg/close.svg" in value["changes"]["changed"]
    assert value["changes"]["removed"] == []
    changed = before | {"svg/close.svg": b"<svg/>", "strangers.txt": b"mine"}
    del changed["icons.css"]
    assert contents(here / "dist") == changed


def test_strict_publishes_nothing_with_a_warning(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG.replace(XMLNS, ""), "icons/catalog.toml": '[close]\ntitle = "Close"\n'})

    result = run("--strict")
    assert result.exit_code == 1
    assert result.output.endswith(
        "Nothing was built: 1 warning. dist is as it was. Warnings are failures here (strict).\n"
    )
    assert not (here / "dist").exists()
    assert run().exit_code == 0
    fill(here, {"iconkit.toml": "[lint]\nstrict = true\n"})
    assert run().exit_code == 1
    fill(here, {"iconkit.toml": "[lint]\nstrict = true\nignore = ['no-namespace']\n"})
    assert run().exit_code == 0


def test_notes_are_no_failure_even_if_strict(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})

    assert found(report("--strict"), "note") == [("icons/close.svg", "title-derived")]
    assert (here / "dist/sprite.svg").is_file()


def test_formats(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})

    assert json.loads(run("--format", "sarif").stdout)["runs"][0]["results"][0]["ruleId"] == "IK206"
    assert run("--format", "github").stdout.startswith("::notice file=icons/close.svg,title=IK206 title-derived::")
    assert etree.fromstring(run("--format", "junit", "--quiet").stdout.encode()).tag == "testsuites"
    assert json.loads(run("--format", "json").stdout)["icons"] == 1


def test_part_of_a_set_is_built_without_calling_the_rest_unknown(here: Path) -> None:
    fill(here, SET)

    assert found(report("icons/close.svg", "--emit", "sprite")) == []
    assert list(json.loads((here / "dist/icons.json").read_bytes())["icons"]) == ["close"]


def test_quiet(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})

    assert run("--quiet").output == ""
    assert json.loads(run("--quiet", "--json").stdout)["icons"] == 1
    fill(here, {"icons/broken.svg": ""})
    assert "empty-file" in run("-q").output


def test_quiet_is_not_silent_about_warnings(here: Path) -> None:
    fill(here, {"icons/group.svg": SVG})

    text = run("--quiet").output

    assert "editor-default-id" in text
    assert "title-derived" not in text


def test_two_formats_at_once_are_misuse(here: Path) -> None:
    fill(here, {"icons/close.svg": SVG})

    result = run("--json", "--format", "sarif")

    assert (result.exit_code, "two formats" in result.output) == (2, True)


def test_as_a_process(here: Path) -> None:
    fill(here, SET)
    done = start(here, "build")
    assert done.stdout.splitlines()[-4].startswith("Built 4 icons into dist in ")
    assert (done.stderr, "\x1b" in done.stdout) == ("", False)

    fill(here, {"icons/broken.svg": "", "icons/矢印.svg": SVG})
    done = start(here, "build", expected=1, env={"LC_ALL": "C", "PYTHONIOENCODING": "ascii:backslashreplace"})
    assert "icons/broken.svg: error IK101 empty-file" in done.stdout
    start(here, "build", "nowhere", expected=2)


@pytest.mark.parametrize("no_color", [True, False])
def test_color_and_a_bar_on_a_terminal(here: Path, no_color: bool) -> None:
    fill(here, SET)
    parent, child = pty.openpty()
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"} | {"PYTHONPATH": str(REPOSITORY)}
    if no_color:
        env["NO_COLOR"] = "1"
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "iconkit", "build"],
        cwd=here,
        env=env | {"TERM": "xterm"},
        stdout=child,
        stderr=child,
    )
    os.close(child)
    output = b""
    while True:
        try:
            chunk = os.read(parent, 65536)
        except OSError:  # Linux's way to say that the other end is closed
            break
        if not chunk:
            break
        output += chunk
    os.close(parent)

    assert process.wait() == 0
    assert (b"\x1b[1m" in output) is not no_color
    assert b"Drawing pictures" in output
    assert b"Built 4 icons" in output


def view_boxes() -> dict[str, list[float]]:
    entries = json.loads(Path("dist/icons.json").read_bytes())["icons"]
    return {icon_id: entry["viewBox"] for icon_id, entry in entries.items()}


def test_every_icon_fits_into_one_box_but_those_that_keep_theirs(here: Path) -> None:
    fill(here, SET | {"icons/catalog.toml": '[arrow-up]\ntitle = "Go up"\nbox = false\n'})

    assert run("--box", "32").exit_code == 0
    square = [0, 0, 32, 32]
    assert view_boxes() == {"arrow-down": square, "arrow-up": [0, 0, 48, 24], "close": square, "sun": square}
    assert run("--check", "--box", "32").exit_code == 0
    assert run("--check").exit_code == 1, "what was cached for a box does not stand for what has none"
    assert run().exit_code == 0
    assert view_boxes()["close"] == [0, 0, 24, 24]


def test_the_configuration_says_box_and_colors(here: Path) -> None:
    two_tones = (
        f'<svg {XMLNS} viewBox="0 0 16 16"><path fill="#222" d="M1 1h6v6z"/><path fill="#f60" d="M9 9h6v6z"/></svg>'
    )
    fill(here, {"icons/bell.svg": two_tones, "iconkit.toml": 'box = 24\nbox-padding = 4\ncolor = "accent"\n'})

    assert run().exit_code == 0
    assert run("--check").exit_code == 0
    sprite = Path("dist/sprite.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in sprite
    assert "var(--icon-accent,#f60)" in sprite
    assert json.loads(Path("dist/icons.json").read_bytes())["icons"]["bell"]["accent"] == "#f60"
    assert "var(" not in Path("dist/svg/bell.svg").read_text(encoding="utf-8")
    (here / "iconkit.toml").write_text("box = 24\nbox-padding = 4\n", encoding="utf-8")
    assert run("--check").exit_code == 1


def test_a_box_without_room_is_misuse(here: Path) -> None:
    fill(here, SET | {"iconkit.toml": "box_padding = 4\n"})

    result = run("--box", "8")

    assert result.exit_code == 2
    assert "--box 8 leaves no room for a padding of 4" in result.output
