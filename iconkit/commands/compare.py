"""``iconkit compare``: what has changed between two builds."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("old")
@click.argument("new", required=False)
@click.option("--html", type=click.Path(dir_okay=False, path_type=Path), help="Also write a page with pictures.")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
def compare(old: str, new: str | None, html: Path | None, as_json: bool) -> None:
    """Say what has changed from the build OLD to the build NEW, by default the output folder.

    Each is a folder, its icons.json, or a git revision such as v1.2.0 (v1.2.0:public/icons for another folder). The
    list is a fragment for a changelog, headed by the part of the version that it counts up.

    \b
    Examples:
      iconkit compare dist
      iconkit compare dist dist --html changes.html
    """
    from iconkit.commands.options import configure  # noqa: PLC0415
    from iconkit.compare.differences import differences  # noqa: PLC0415
    from iconkit.compare.snapshot import read_snapshot  # noqa: PLC0415
    from iconkit.display_path import display_path  # noqa: PLC0415
    from iconkit.published.changes import verdict_of  # noqa: PLC0415
    from iconkit.reports.as_changes import as_changes, changes_as_json  # noqa: PLC0415
    from iconkit.reports.as_comparison import as_comparison  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415

    config = configure(sources=())
    folder = display_path(config.root / config.output)
    before, after = read_snapshot(old, folder), read_snapshot(new or folder, folder)
    changes = differences(before, after)
    verdict = verdict_of(changes)
    if html is not None:
        try:
            html.write_text(as_comparison(before, after, changes, verdict), encoding="utf-8")
        except OSError as error:
            raise click.UsageError(f"{html} cannot be written: {error.strerror}.") from None
    if as_json:
        click.echo(changes_as_json(changes, verdict))
        return
    click.echo(as_changes(changes, "Changes", verdict) if changes else "No icon has changed.")
    if html is not None:
        click.echo(f"Wrote {printable(str(html))}", err=True)
