"""``iconkit inspect``: what each pass did to one icon."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from iconkit.treatment import MAX_BOX


@click.command()
@click.argument("icon_id", metavar="ID")
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Also write a page with pictures.")
@click.option("--box", type=click.FloatRange(1, MAX_BOX), metavar="UNITS", help="Fit it into a square box.")
def inspect(icon_id: str, html: Path | None, box: float | None) -> None:
    """Show what each pass did to the icon ID, and what it saved.

    \b
    Examples:
      iconkit inspect close
      iconkit inspect close --html close.html
    """
    from iconkit.commands.guarded import guarded  # noqa: PLC0415
    from iconkit.commands.one_icon import find_icon  # noqa: PLC0415
    from iconkit.commands.options import configure  # noqa: PLC0415
    from iconkit.inspection import inspect_one  # noqa: PLC0415
    from iconkit.model import exit_code_of  # noqa: PLC0415
    from iconkit.reports.as_text import problem_lines  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415

    config = configure(sources=(), box=box)
    source = find_icon(config, icon_id)
    look = partial(inspect_one, wants_page=html is not None)
    seen = guarded("Normalizing and drawing this icon", look, source, config.guard)
    click.echo(f"{printable(source.path)}: {len(source.data):,} bytes")
    for step in seen.steps:
        click.echo(f"  {step.name:20} {step.size:8,} bytes {-step.saved:+8,}")
    for line in problem_lines(seen.problems):
        click.echo(line)
    if html is not None:
        try:
            html.write_text(seen.page, encoding="utf-8")
        except OSError as error:
            raise click.UsageError(f"{html} cannot be written: {error.strerror}.") from None
        click.echo(f"Wrote {printable(str(html))}")
    sys.exit(exit_code_of(seen.problems, strict=False))
