"""``iconkit remove``: an icon taken away, with the reason for those who miss it."""

from __future__ import annotations

import click


@click.command()
@click.argument("icon_id", metavar="ID")
@click.option("--because", required=True, metavar="REASON", help="Why, for those whose pages use it.")
def remove(icon_id: str, because: str) -> None:
    """Take the icon ID away: its file, its entries in all catalogs; the contract keeps the reason.

    \b
    Examples:
      iconkit remove close --because "Nothing here can be closed."
    """
    from iconkit.commands.options import configure, report_edits  # noqa: PLC0415
    from iconkit.line_of_text import is_line  # noqa: PLC0415
    from iconkit.published.edits import remove as edits_for  # noqa: PLC0415
    from iconkit.publishing.rewrite import rewrite  # noqa: PLC0415

    if not is_line(because):
        raise click.UsageError("A reason is a line of text that is not empty.")
    edits = edits_for(configure(sources=()), icon_id, because)
    rewrite(edits)
    report_edits(edits)
