"""``iconkit scan``: what pages and templates make of the icons."""

from __future__ import annotations

import dataclasses
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from iconkit.formats import FORMATS, Format

if TYPE_CHECKING:
    from iconkit.model import Problem
    from iconkit.scan.page import Edit


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option("--manifest", metavar="FILE", help="The set's icons.json.  [default: that of the configured output]")
@click.option("--select", multiple=True, metavar="CODES", help="Report only these: IK801 or icon-unnamed, with commas.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not report these.")
@click.option("--strict", is_flag=True, help="Warnings are failures: exit 1.")
@click.option("--fix", is_flag=True, help="Show as a diff what can be corrected.")
@click.option("--yes", is_flag=True, help="With --fix: write it.")
@click.option("--usage", is_flag=True, help="Also list which icons are used, unused and unknown.")
@click.option("--budget", metavar="SIZE", help="Report files whose icons take more of a sprite, such as 20kB.")
@click.option("--baseline", type=click.Path(dir_okay=False, path_type=Path), help="Do not report what this file lists.")
@click.option("--write-baseline", is_flag=True, help="Write what is found into the --baseline file.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes to use.  [default: one a core]")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
def scan(
    paths: tuple[str, ...],
    manifest: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    fix: bool,
    yes: bool,
    usage: bool,
    budget: str | None,
    baseline: Path | None,
    write_baseline: bool,
    workers: int | None,
    format_: Format,
) -> None:
    """Check the pages and templates that use the icons.

    PATHS are folders, files or glob patterns of a site: HTML, templates, JSX, Vue, Svelte, Astro, Markdown, CSS.
    Without them they come from [tool.iconkit.scan]. Exit codes: 0 fine, 1 findings, 2 misuse or something unreadable.

    \b
    Examples:
      iconkit scan templates --manifest dist/icons.json
      iconkit scan public --usage --budget 20kB
      iconkit scan src --fix --yes
      iconkit scan . --baseline scan.json --write-baseline
    """
    from iconkit.cache import Cache  # noqa: PLC0415
    from iconkit.commands.options import check_parsers, configure, lint_options, progress_bar  # noqa: PLC0415
    from iconkit.model import Faults, ScanSummary  # noqa: PLC0415
    from iconkit.reports import REPORTS  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415
    from iconkit.scan.baseline import save_baseline, without_known  # noqa: PLC0415
    from iconkit.scan.icon_table import load_icons  # noqa: PLC0415
    from iconkit.scan.usage import budget_of, over_budget, usage_as_json, usage_lines, usage_of  # noqa: PLC0415
    from iconkit.workers import Workers  # noqa: PLC0415

    check_parsers()
    from iconkit.scan.run import scan as run  # noqa: PLC0415

    if yes and not fix:
        raise click.UsageError("--yes goes with --fix.")
    if write_baseline and baseline is None:
        raise click.UsageError("--write-baseline needs --baseline FILE.")
    try:
        limit = None if budget is None else budget_of(budget)
    except ValueError as error:
        raise click.UsageError(f"--budget: {error}") from None
    bar = progress_bar(shown=format_ == "text" and sys.stderr.isatty())
    lines: list[str] = []
    try:
        config = lint_options(configure(sources=()), select=select, ignore=ignore, strict=strict)
        names = [str(Path.cwd() / path) for path in paths] or list(config.scan.paths)
        if not names:
            raise click.UsageError("Name the folder of the site, or set paths in [tool.iconkit.scan].")
        icons = load_icons(Path(manifest) if manifest else config.root / config.output / "icons.json")
        table = Workers(Cache(config.root / ".iconkit"), bar, workers or 0)
        result = run(config, names, icons, table)
        if fix and result.edits:
            lines, unwritten = _correct(result.edits, write=yes)
            result = run(config, names, icons, table) if yes else result
            result = dataclasses.replace(result, problems=(*result.problems, *unwritten))
        problems = result.problems
        if limit is not None:
            problems = (*problems, *over_budget(result.places, icons, limit))
        if baseline is not None and write_baseline:
            with _writing(baseline):
                save_baseline(baseline, problems)
            lines.append(printable(f"Wrote {len(problems):,} findings into {baseline}"))
        if baseline is not None:
            problems = without_known(baseline, problems)
        used = usage_of(result.places, icons)
        places = sum(map(len, result.places.values()))
        summary = ScanSummary(len(result.places), places, problems, config.lint.strict, usage_as_json(used))
        lines += map(printable, usage_lines(used)) if usage else ()
    except Faults as faults:
        summary = ScanSummary(0, 0, faults.problems)
    if not usage:
        summary = summary._replace(usage=None)
    if format_ == "text":
        for line in lines:
            click.echo(line)
    click.echo(REPORTS[format_](summary))
    sys.exit(summary.exit_code)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Raises click.UsageError where the system does not let us write."""
    try:
        yield
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror}.") from None


def _correct(edits: Mapping[str, tuple[Edit, ...]], *, write: bool) -> tuple[list[str], list[Problem]]:
    """What to say of the edits, and the files that cannot be edited."""
    from iconkit.reports.printable import printable  # noqa: PLC0415
    from iconkit.scan.edits import diff_lines, edited_files  # noqa: PLC0415

    files, problems = edited_files(edits)
    if not write:
        # The text of pages may be anybody's; tabs are how some of them are indented.
        shown = ("\t".join(map(printable, line.split("\t"))) for line in diff_lines(files))
        return [*shown, f"--fix --yes corrects {len(files):,} files so."], problems
    for path, (_, after) in files.items():
        with _writing(Path(path)):
            Path(path).write_bytes(after)
    return [printable(f"Corrected {path}") for path in files], problems
