"""``iconkit rename``: another id for an icon, and the old one goes on working."""

from __future__ import annotations

import click


@click.command()
@click.argument("old")
@click.argument("new")
def rename(old: str, new: str) -> None:
    """Give the icon OLD the id NEW: its file, its entries in all catalogs, and the contract.

    If OLD is published it becomes an alias: pages that use it see the icon NEW.

    \b
    Examples:
      iconkit rename close dismiss
    """
    from iconkit.commands.options import configure, report_edits  # noqa: PLC0415
    from iconkit.published.edits import rename as edits_for  # noqa: PLC0415
    from iconkit.publishing.rewrite import rewrite  # noqa: PLC0415

    edits = edits_for(configure(sources=()), old, new)
    rewrite(edits)
    report_edits(edits)
