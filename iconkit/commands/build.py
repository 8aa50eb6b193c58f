"""``iconkit build``: sources in, sprite, files and manifest out."""

from __future__ import annotations

import sys
import time
from pathlib import Path

import click

from iconkit.config.load import KINDS
from iconkit.formats import FORMATS, Format
from iconkit.treatment import MAX_BOX


@click.command()
@click.argument("sources", nargs=-1, metavar="[SOURCES]...")
@click.option("-o", "--output", metavar="DIST", help="The folder to write into.  [default: dist]")
@click.option(
    "--id-from",
    type=click.Choice(["name", "path"]),
    help="Make ids from file names, or from folders and names.  [default: name]",
)
@click.option("--emit", metavar="KINDS", help=f"Only these kinds of output: {','.join(KINDS)}.")
@click.option("--box", type=click.FloatRange(1, MAX_BOX), metavar="UNITS", help="Fit every icon into one square box.")
@click.option("--verify", is_flag=True, help="Compare every icon's picture with its source's, not only the doubtful.")
@click.option("--only-used", multiple=True, metavar="SITE", help="Only icons that these pages or folders use.")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 and list what is stale.")
@click.option("--workers", type=click.IntRange(1, 64), help="Processes to use.  [default: one a core]")
@click.option("--strict", is_flag=True, help="Warnings are failures: nothing is published, exit 1.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
@click.option("--json", "as_json", is_flag=True, help="Short for --format json.")
@click.option("-q", "--quiet", is_flag=True, help="No progress bar, no notes, and a report only of problems.")
def build(
    sources: tuple[str, ...],
    output: str | None,
    id_from: str | None,
    emit: str | None,
    box: float | None,
    verify: bool,
    only_used: tuple[str, ...],
    check: bool,
    workers: int | None,
    strict: bool,
    format_: Format,
    as_json: bool,
    quiet: bool,
) -> None:
    """Build a sprite from folders, files or glob patterns of SVG icons.

    Without SOURCES they come from [tool.iconkit] in pyproject.toml or from iconkit.toml, else from icons/.

    \b
    Examples:
      iconkit build icons -o dist
      iconkit build --check --strict
      iconkit build icons -o static --only-used templates
    """
    from iconkit.build import build as run  # noqa: PLC0415
    from iconkit.cache import Cache  # noqa: PLC0415
    from iconkit.commands.options import check_parsers, configure, lint_options, progress_bar  # noqa: PLC0415
    from iconkit.display_path import display_path  # noqa: PLC0415
    from iconkit.model import Build, Difference, Faults, Summary  # noqa: PLC0415
    from iconkit.publishing.publish import compare, publish  # noqa: PLC0415
    from iconkit.reports import REPORTS  # noqa: PLC0415
    from iconkit.workers import Workers  # noqa: PLC0415

    if as_json and format_ not in {"text", "json"}:
        raise click.UsageError(f"--json and --format {format_} ask for two formats.")
    if as_json:
        format_ = "json"
    if only_used:
        check_parsers()
    start = time.perf_counter()
    result, difference, folder = Build((), ()), Difference(), Path(output or "dist")
    bar = progress_bar(shown=not quiet and format_ == "text" and sys.stderr.isatty())
    try:
        config = configure(sources=sources, output=output, id_from=id_from, emit=emit, verify=verify, box=box)
        config = lint_options(config, select=(), ignore=(), strict=strict)
        folder = config.root / config.output
        table = Workers(Cache(config.root / ".iconkit"), bar, workers or 0, config.guard)
        result = run(config, table, [str(Path.cwd() / path) for path in only_used])
        if result.exit_code == 0:
            difference = (compare if check else publish)(result.artifacts, folder)
    except Faults as faults:
        result = result._replace(problems=(*result.problems, *faults.problems))
    if quiet and format_ == "text":
        spoken = tuple(problem for problem in result.problems if problem.code.severity != "note")
        result = result._replace(problems=spoken)
    summary = Summary(result, display_path(folder), difference, check, time.perf_counter() - start)
    if not quiet or format_ != "text" or summary.exit_code or result.problems:
        click.echo(REPORTS[format_](summary))
    sys.exit(summary.exit_code)
