from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

import iconkit
from iconkit.formats import FORMATS
from tests.commands.lint_set import CATALOG, SET, found, report, run
from tests.samples import SVG, WIDE, XMLNS, contents, fill

REPOSITORY = Path(iconkit.__file__).parents[1]


def test_findings_stand_where_they_were_written_and_nothing_is_built(here: Path) -> None:
    fill(here, SET)
    before = contents(here)

    result = run()

    assert result.exit_code == 1
    assert result.output.splitlines()[:4] == [
        'icons/catalog.toml:7:1: error IK309 slug: "go_up" is a name from code, not words that people read.',
        "    7 | title = 'go_up'",
        "      | ^",
        "  Write words with spaces between them, beginning with a capital.",
    ]
    assert "Checked 3 icons: 1 error, 1 warning\n" in result.output
    assert {path: data for path, data in contents(here).items() if not path.startswith(".iconkit/")} == before


def test_a_part_of_the_set_has_its_titles(here: Path) -> None:
    fill(here, {"icons/arrows/up.svg": SVG, "icons/catalog.toml": "[up]\ntitle = 'Go up'"})

    assert "nothing found" in run("icons/arrows").output


def test_nothing_that_draws_is_imported_where_no_rule_looks_at_drawings(here: Path) -> None:
    fill(here, SET)
    code = "import sys; from iconkit.cli import cli; cli.main(['lint', '--ignore', 'IK3,IK7'], standalone_mode=False)"
    script = f"""
try:
    {code}
except SystemExit as end:
    assert end.code == 0
print(sorted(sys.modules.keys() & {{"cairosvg", "resvg_py", "PIL"}}))
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"PYTHONPATH": str(REPOSITORY)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_findings_of_drawings_and_catalogs_are_there_too(here: Path) -> None:
    fill(here, SET | {"icons/broken.svg": "", "icons/plain.svg": SVG.replace(XMLNS, "").replace("3h18", "4h18")})
    fill(here, {"icons/catalog.toml": CATALOG + '[gone]\ntitle = "Gone"\n'})

    assert found() == [
        ("icons/broken.svg:0", "empty-file"),
        ("icons/catalog.toml:7", "slug"),
        ("icons/catalog.toml:11", "all-caps"),
        ("icons/catalog.toml:12", "catalog-unknown-id"),
        ("icons/plain.svg:0", "title-derived"),
        ("icons/plain.svg:1", "no-namespace"),
    ]


def test_only_named_files_are_checked(here: Path) -> None:
    fill(here, SET)

    assert found("icons/close.svg") == []
    assert found("icons/*.svg") == []
    assert found("icons/**/arrow-up.svg") == [("icons/catalog.toml:7", "slug")]


def test_id_from_path(here: Path) -> None:
    fill(here, SET)

    names = {name for _, name in found("--id-from", "path")}
    assert "catalog-unknown-id" in names


@pytest.mark.parametrize(
    ("arguments", "names", "exit_code"),
    [
        ([], ["slug", "all-caps"], 1),
        (["--select", "all-caps"], ["all-caps"], 0),
        (["--select", "all-caps", "--strict"], ["all-caps"], 1),
        (["--select", "IK315,slug"], ["slug", "all-caps"], 1),
        (["--select", "IK315", "--select", "slug"], ["slug", "all-caps"], 1),
        (["--ignore", "slug"], ["all-caps"], 0),
        (["--ignore", "IK3"], [], 0),
        (["--select", "IK3", "--ignore", "slug"], ["all-caps"], 0),
        (["--strict", "--ignore", "slug,all-caps"], [], 0),
    ],
)
def test_select_ignore_and_strict(here: Path, arguments: list[str], names: list[str], exit_code: int) -> None:
    fill(here, SET)

    value = report(*arguments)

    assert [problem["name"] for problem in value["problems"]] == names
    assert value["exit_code"] == exit_code


def test_an_error_of_a_drawing_is_always_reported(here: Path) -> None:
    fill(here, SET | {"icons/broken.svg": ""})

    assert found("--select", "all-caps") == [
        ("icons/broken.svg:0", "empty-file"),
        ("icons/catalog.toml:11", "all-caps"),
    ]


def test_the_configuration_selects_and_the_command_line_replaces_it(here: Path) -> None:
    lint = '[lint]\nignore = ["slug"]\nstrict = true\n[lint.per-file-ignores]\n"icons/social/*" = ["all-caps"]\n'
    fill(here, SET | {"iconkit.toml": lint})

    assert found() == []
    assert found("--select", "slug") == [("icons/catalog.toml:7", "slug")]
    assert found("--ignore", "all-caps") == [("icons/catalog.toml:7", "slug")]


def test_per_file_ignores_count_from_the_configuration(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(here, SET | {"iconkit.toml": '[lint.per-file-ignores]\n"icons/*" = ["IK3"]\n', "deep/er/x": ""})
    monkeypatch.chdir(here / "deep/er")

    assert found() == []


def test_an_optional_rule_runs_where_it_is_named(here: Path) -> None:
    fill(here, {"icons/menu.svg": SVG, "icons/catalog.toml": '[menu]\ntitle = "Hamburger"\n'})

    assert found() == []
    assert found("--select", "IK3") == []
    assert found("--select", "shape-not-meaning") == [("icons/catalog.toml:2", "shape-not-meaning")]


def test_an_icon_is_allowed_what_its_entry_says(here: Path) -> None:
    allow = 'allow = [{rule = "all-caps", because = "the owner writes it so"}]\n'
    fill(here, SET | {"icons/catalog.toml": CATALOG.replace("go_up", "Up") + allow})
    assert found() == []

    fill(here, {"icons/catalog.toml": CATALOG.replace("go_up", "Up").replace("CLOSE WINDOW", "Shut") + allow})
    assert found() == [("icons/catalog.toml:12", "unused-allow")]
    assert found("--select", "IK3") == []


def test_a_finding_of_a_drawing_can_be_allowed(here: Path) -> None:
    allow = '[close]\ntitle = "Close"\nallow = [{rule = "no-namespace", because = "inlined by hand"}]\n'
    fill(here, {"icons/close.svg": SVG.replace(XMLNS, ""), "icons/catalog.toml": allow})

    assert found() == []


def test_an_allow_is_not_called_unused_where_its_rule_could_not_see(here: Path) -> None:
    catalog = """
[a]
title = "Close"
[b]
title = "Close"
allow = [
  {rule = "duplicate-title", because = "one is for the old page"},
  {rule = "shape-not-meaning", because = "it is a drawing set"},
]
"""
    fill(here, {"icons/a.svg": SVG, "icons/b.svg": WIDE, "icons/catalog.toml": catalog})

    assert found() == []
    assert found("icons/b.svg") == []
    assert found("--select", "IK,shape-not-meaning") == [("icons/catalog.toml:8", "unused-allow")]


def test_the_readme_tells_the_truth(here: Path) -> None:
    section = (REPOSITORY / "README.md").read_text("utf-8").partition("\n## Lint\n")[2].partition("\n## ")[0]
    console, configuration, entry = re.findall(r"^```(?:console|toml)\n(.*?)^```$", section, re.MULTILINE | re.DOTALL)
    arrow = '[arrow-up]\ntitle = "arrow_up"\n'
    fill(here, {"icons/acme.svg": SVG, "icons/arrow-up.svg": WIDE, "icons/catalog.toml": entry + arrow})

    shown = console.partition("$ iconkit lint\n")[2]
    assert re.sub(r" *\d+", "N", run().output) == re.sub(r" *\d+", "N", shown)
    fill(here, {"pyproject.toml": configuration})
    assert found() == [("icons/catalog.toml:5", "slug")]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["--select", "all-cap"], "Did you mean 'all-caps'?"),
        (["--ignore", "IK107"], "cannot be ignored"),
        (["--select", ","], "names no code"),
        (["--format", "html"], "'html'"),
        (["--wrong"], "--wrong"),
    ],
)
def test_misuse(here: Path, arguments: list[str], hint: str) -> None:
    fill(here, SET)

    result = run(*arguments)

    assert result.exit_code == 2
    assert hint in result.output


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("files", "name", "exit_code"),
    [
        ({}, "source-not-found", 2),
        ({"iconkit.toml": "[lint]\nignore = ['x']\n"}, "config-wrong-value", 2),
        (SET, "slug", 1),
    ],
)
def test_every_format_tells_every_fault(
    here: Path, files: dict[str, str], name: str, exit_code: int, format_: str
) -> None:
    fill(here, files)

    result = run("--format", format_)

    assert result.exit_code == exit_code
    assert name in result.output
    if format_ in {"json", "sarif"}:
        json.loads(result.stdout)
    if format_ == "junit":
        ElementTree.fromstring(result.stdout)


@pytest.mark.parametrize("format_", FORMATS)
def test_the_report_is_the_same_every_time(here: Path, format_: str) -> None:
    fill(here, SET | {f"icons/n{n}.svg": SVG.replace(XMLNS, "") for n in range(9)})
    reports = set()
    for seed in "17":
        done = subprocess.run(
            [sys.executable, "-W", "error", "-m", "iconkit", "lint", "--format", format_],
            env=os.environ | {"PYTHONPATH": str(REPOSITORY), "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Tokyo"},
            capture_output=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, b"")
        reports.add(done.stdout)

    assert len(reports) == 1
    assert b"\x1b" not in reports.pop()


@pytest.mark.parametrize("no_color", [True, False])
def test_color_on_a_terminal(here: Path, no_color: bool) -> None:
    fill(here, SET)
    parent, child = pty.openpty()
    env = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    env |= {"PYTHONPATH": str(REPOSITORY), "TERM": "xterm"} | ({"NO_COLOR": "1"} if no_color else {})
    process = subprocess.Popen([sys.executable, "-m", "iconkit", "lint"], env=env, stdout=child, stderr=child)
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

    assert process.wait() == 1
    assert (b"\x1b[31m\x1b[1merror IK309\x1b[0m" in output) is not no_color
    assert b"IK309" in output
