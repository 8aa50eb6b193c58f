from __future__ import annotations

from pathlib import Path

import click
import pytest

from iconkit import codes
from iconkit.formats import FORMATS
from iconkit.model import (
    Artifact,
    Build,
    Code,
    Correction,
    Difference,
    Inspection,
    LintSummary,
    Problem,
    Summary,
    Where,
)
from iconkit.reports import REPORTS
from iconkit.reports.as_text import as_text, problem_lines
from iconkit.reports.gzip_size import gzip_size
from tests.samples import fill, make_icon

BUILT = Build(
    (Artifact("sprite.svg", b"x" * 2000, is_asset=True), Artifact("icons.css", b"")), (), (make_icon(), make_icon("up"))
)


def problem(code: Code, path: str = "icons/a.svg", line: int = 0, hint: str = "Do it.") -> Problem:
    return Problem(code, Where(path, line, line), "It is so.", hint)


def plain(build: Build, difference: Difference, *, is_check: bool = False) -> str:
    return click.unstyle(as_text(Summary(build, "dist", difference, is_check, 1.26)))


def test_a_build() -> None:
    assert plain(BUILT, Difference(("a",), (), ("b",), 1)) == (
        "Built 2 icons into dist in 1.3 s\n"
        f"  sprite.svg: 2,000 bytes, {gzip_size(b'x' * 2000)} gzip\n"
        "  2 files, 2,000 bytes: 1 added, 1 removed, 1 unchanged"
    )


def test_what_needs_attention_comes_first_and_is_counted() -> None:
    build = Build(BUILT.artifacts, (problem(codes.TITLE_DERIVED), problem(codes.NO_NAMESPACE)), BUILT.icons)

    lines = plain(build, Difference(unchanged=2)).splitlines()

    assert lines[0] == "icons/a.svg: warning IK111 no-namespace: It is so."
    assert lines[1] == "  Do it."
    assert lines[2].startswith("icons/a.svg: note IK206")
    assert lines[-1] == "  Needs attention: 1 warning, 1 note"


def test_a_failed_build() -> None:
    build = Build((), (problem(codes.NOT_SVG, line=3), problem(codes.EMPTY_FILE, "b.svg", hint="")), ())

    assert plain(build, Difference()) == (
        "b.svg: error IK101 empty-file: It is so.\n"
        "icons/a.svg:3:3: error IK102 not-svg: It is so.\n"
        "  Do it.\n"
        "\n"
        "Nothing was built: 2 errors. dist is as it was."
    )


def test_a_check_that_finds_nothing() -> None:
    assert plain(BUILT, Difference(unchanged=2), is_check=True) == "dist is up to date (2 icons)"


def test_a_check_lists_what_is_stale() -> None:
    difference = Difference(("new\x1b[31m.svg",), ("sprite.svg",), tuple(f"old{n}" for n in range(30)), 1)

    lines = plain(BUILT, difference, is_check=True).splitlines()

    assert lines[0] == "dist is stale (1 added, 1 changed, 30 removed, 1 unchanged). Run: iconkit build"
    assert lines[1:4] == ["  missing   new\\x1b[31m.svg", "  differs   sprite.svg", "  should go old0"]
    assert lines[-1] == "  ... and 12 more"


@pytest.mark.parametrize(("count", "shown", "more"), [(5, 5, None), (6, 5, 1), (40, 5, 35)])
def test_of_one_kind_of_note_only_the_first_are_shown(count: int, shown: int, more: int | None) -> None:
    problems = [problem(codes.TITLE_DERIVED, f"{n:03}.svg", hint="") for n in range(count)]

    lines = list(problem_lines(problems))

    assert len(lines) == shown + (more is not None)
    assert more is None or lines[-1] == f"  ... and {more} more IK206 title-derived"


def test_every_error_is_shown() -> None:
    assert len(list(problem_lines([problem(codes.NOT_SVG, f"{n}.svg", hint="") for n in range(40)]))) == 40


def test_nothing_in_a_finding_can_steer_the_terminal() -> None:
    text = "a\x1b[31m\u202e\nb"
    shown = "a\\x1b[31m\\u202e\\nb"

    lines = problem_lines([Problem(codes.NOT_SVG, Where(text), text, text)])

    assert list(map(click.unstyle, lines)) == [f"{shown}: error IK102 not-svg: {shown}", f"  {shown}"]


def test_the_line_is_shown_with_a_caret(here: Path) -> None:
    fill(here, {"icons/a.svg": "<svg>\n  <g/></svg>"})

    lines = problem_lines([Problem(codes.NOT_SVG, Where("icons/a.svg", 2, 3), "It is so.", "Do it.")])

    assert list(map(click.unstyle, lines)) == [
        "icons/a.svg:2:3: error IK102 not-svg: It is so.",
        "    2 |   <g/></svg>",
        "      |   ^",
        "  Do it.",
    ]


def test_a_strict_build_says_why_it_failed_and_shows_every_warning() -> None:
    build = Build((), tuple(problem(codes.NO_NAMESPACE, f"{n}.svg", hint="") for n in range(9)), (), strict=True)

    text = plain(build, Difference())

    assert text.count("IK111 no-namespace: It is so.") == 9
    last = "Nothing was built: 9 warnings. dist is as it was. Warnings are failures here (strict)."
    assert text.splitlines()[-1] == last


def lint_text(inspection: Inspection, *corrected: Correction) -> list[str]:
    return click.unstyle(as_text(LintSummary(inspection, corrected))).splitlines()


def test_a_lint_without_findings() -> None:
    assert lint_text(Inspection((make_icon(), make_icon("up")), ())) == ["Checked 2 icons: nothing found"]


def test_a_lint_shows_every_warning_and_the_first_notes() -> None:
    warnings = [problem(codes.NO_NAMESPACE, f"{n}.svg", hint="") for n in range(7)]
    notes = [problem(codes.TITLE_DERIVED, f"{n}.svg", hint="") for n in range(7)]

    lines = lint_text(Inspection((make_icon(),), (*warnings, *notes)))

    assert sum("no-namespace: It is so." in line for line in lines) == 7
    assert "  ... and 2 more IK206 title-derived" in lines
    assert lines[-1] == "Checked 1 icon: 7 warnings, 7 notes"


def test_a_strict_lint_says_why_it_failed() -> None:
    lines = lint_text(Inspection((make_icon(),), (problem(codes.NO_NAMESPACE),), strict=True))

    assert lines[-2:] == ["Checked 1 icon: 1 warning", "  Warnings are failures here (strict)."]


def test_what_was_corrected_and_what_could_be() -> None:
    done = Correction("icons/catalog.toml", "close", "en", "close", "Close")
    open_ones = [Correction("icons/catalog.toml", f"up{n}", "en", "up\x1b", "Up") for n in range(25)]

    lines = lint_text(Inspection((make_icon(),), (problem(codes.NO_NAMESPACE),), tuple(open_ones)), done)

    assert lines[-25:-20] == [
        "Corrected 1 title:",
        '  icons/catalog.toml: [close] "close" -> "Close"',
        "Checked 1 icon: 1 warning",
        "  --fix can correct 25 titles:",
        '  icons/catalog.toml: [up0] "up\\x1b" -> "Up"',
    ]
    assert lines[-1] == "  ... and 5 more"


def test_every_format_is_listed() -> None:
    assert tuple(REPORTS) == FORMATS
