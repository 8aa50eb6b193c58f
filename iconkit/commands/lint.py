"""``iconkit lint``: everything that can be found about icons and their titles without publishing them."""

from __future__ import annotations

import sys

import click

from iconkit.formats import FORMATS, Format


@click.command()
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--id-from",
    type=click.Choice(["name", "path"]),
    help="Make ids from file names, or from folders and names.  [default: name]",
)
@click.option(
    "--select", multiple=True, metavar="CODES", help="Report only these: IK315, IK3 or all-caps, with commas."
)
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not report these.")
@click.option("--strict", is_flag=True, help="Warnings are failures: exit 1.")
@click.option("--fix", is_flag=True, help="Write corrected titles into the catalogs.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
def lint(
    paths: tuple[str, ...],
    id_from: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    fix: bool,
    format_: Format,
) -> None:
    """Check icons, what they look like, and their titles. Nothing is published.

    PATHS are folders, files or glob patterns. Without them they come from the configuration, else from icons/. Codes
    on the command line replace those of the configuration. Exit codes: 0 fine, 1 findings, 2 misuse or something
    unreadable.

    \b
    Examples:
      iconkit lint
      iconkit lint icons --strict --ignore title-derived
      iconkit lint icons --select IK3 --fix
      iconkit lint --format sarif > iconkit.sarif
    """
    from iconkit.build import inspect  # noqa: PLC0415
    from iconkit.cache import Cache  # noqa: PLC0415
    from iconkit.commands.options import configure, lint_options, progress_bar  # noqa: PLC0415
    from iconkit.lint.correct import correct  # noqa: PLC0415
    from iconkit.model import Faults, Inspection, LintSummary  # noqa: PLC0415
    from iconkit.reports import REPORTS  # noqa: PLC0415
    from iconkit.workers import Workers  # noqa: PLC0415

    bar = progress_bar(shown=format_ == "text" and sys.stderr.isatty())
    try:
        config = configure(sources=paths, id_from=id_from)
        config = lint_options(config, select=select, ignore=ignore, strict=strict)
        workers = Workers(Cache(config.root / ".iconkit"), bar, guard=config.guard)
        summary = LintSummary(inspect(config, workers))
        if fix and summary.inspection.corrections:
            corrected, problems = correct(summary.inspection.corrections)
            summary = LintSummary(inspect(config, workers).with_problems(problems), corrected)
    except Faults as faults:
        summary = LintSummary(Inspection((), faults.problems))
    click.echo(REPORTS[format_](summary))
    sys.exit(summary.exit_code)
