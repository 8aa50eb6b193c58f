"""``iconkit audit``: what a browser makes of the pages that use the icons."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from iconkit.audit.modes import MODE_NAMES, ModeName
from iconkit.formats import FORMATS, Format

if TYPE_CHECKING:
    from iconkit.audit.outcome import Outcome
    from iconkit.model import Problem

_EXTRA = ("playwright", "readability")
_FILE = click.Path(dir_okay=False, path_type=Path)


@click.command()
@click.argument("pages", nargs=-1, required=True, metavar="URL|FILE|FOLDER...")
@click.option("-o", "--output", type=_FILE, help="Also write a page with pictures of all icons.")
@click.option("--manifest", metavar="FILE", help="The set's icons.json.  [default: that of the configured output]")
@click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder of the site, which files are served from.  [default: the file's own]",
)
@click.option(
    "--mode",
    "modes",
    multiple=True,
    type=click.Choice(MODE_NAMES),
    help="Look at these only.  [default: all; right-to-left where the page may run so]",
)
@click.option("--browser", type=_FILE, help="A Chromium.  [default: Playwright's, else that on PATH]")
@click.option(
    "--timeout",
    type=click.FloatRange(min=1),
    default=60,
    show_default=True,
    metavar="SECONDS",
    help="What one page may take.",
)
@click.option("--select", multiple=True, metavar="CODES", help="Report only these: IK831 or blank-icon, with commas.")
@click.option("--ignore", multiple=True, metavar="CODES", help="Do not report these.")
@click.option("--strict", is_flag=True, help="Warnings are failures: exit 1.")
@click.option("--format", "format_", type=click.Choice(FORMATS), default="text", show_default=True)
def audit(
    pages: tuple[str, ...],
    output: Path | None,
    manifest: str | None,
    root: Path | None,
    modes: tuple[str, ...],
    browser: Path | None,
    timeout: float,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    format_: Format,
) -> None:
    """Open pages in a browser: what is heard of each icon, and what is seen.

    Each icon's role and name are those of the browser's accessibility tree, its ink and contrast those of pictures, on
    light, on dark, in forced colors and from right to left. Files are served on this machine while the audit runs. What
    else is loaded, from wherever, is what the pages themselves ask for.

    \b
    Examples:
      iconkit audit public/index.html -o audit.html
      iconkit audit public --mode dark --mode forced-colors
      iconkit audit public/blog/post.html --root public --format sarif > audit.sarif
    """
    if not all(map(find_spec, _EXTRA)):
        from iconkit.audit.browser import INSTALL  # noqa: PLC0415

        raise click.UsageError(f"An audit needs a browser. {INSTALL}")
    from iconkit.audit.browser import NoBrowser  # noqa: PLC0415
    from iconkit.audit.outcome import outcome_of, summary_of  # noqa: PLC0415
    from iconkit.audit.run import Asked  # noqa: PLC0415
    from iconkit.audit.run import audit as run  # noqa: PLC0415
    from iconkit.audit.targets import targets_of  # noqa: PLC0415
    from iconkit.commands.options import configure, lint_options, progress_bar  # noqa: PLC0415
    from iconkit.model import AuditSummary, Faults  # noqa: PLC0415
    from iconkit.reports import REPORTS  # noqa: PLC0415
    from iconkit.scan.icon_table import load_icons  # noqa: PLC0415

    bar = progress_bar(shown=format_ == "text" and sys.stderr.isatty())
    try:
        config = lint_options(configure(sources=()), select=select, ignore=ignore, strict=strict)
        icons = load_icons(Path(manifest) if manifest else config.root / config.output / "icons.json")
        targets = targets_of(pages, root)
        asked = Asked(icons, cast("tuple[ModeName, ...]", modes), timeout, browser)
        with bar("Opening pages", len(targets)) as advance:
            audited, unopened = run(targets, asked, advance)
        paths = {target.name: target.path for target in targets}
        outcomes = [outcome_of(config, page, paths[page.name]) for page in audited]
        summary = summary_of(outcomes, unopened, strict=config.lint.strict)
        if output is not None:
            _write(output, outcomes, unopened)
    except NoBrowser as missing:
        raise click.UsageError(str(missing)) from None
    except Faults as faults:
        summary = AuditSummary((), 0, 0, faults.problems)
    click.echo(REPORTS[format_](summary))
    sys.exit(summary.exit_code)


def _write(path: Path, outcomes: list[Outcome], unopened: tuple[Problem, ...]) -> None:
    """Raises click.UsageError where the system does not let us write."""
    from iconkit.reports.as_audit import as_audit  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415

    try:
        path.write_text(as_audit(outcomes, unopened), encoding="utf-8")
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written: {error.strerror}.") from None
    click.echo(f"Wrote {printable(str(path))}", err=True)
