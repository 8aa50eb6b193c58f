"""The one icon that a command is about, by its id."""

from __future__ import annotations

import difflib

import click

from iconkit.catalog.load import load_catalogs
from iconkit.config.load import Config
from iconkit.model import Faults, Source
from iconkit.source import gather
from iconkit.treatment import treated


def find_icon(config: Config, icon_id: str) -> Source:
    """The icon's source. Raises Faults if sources or catalogs cannot be read, click.UsageError if there is none."""
    gathered = gather(config)
    catalog = load_catalogs(gathered.catalogs, config.locale)
    sources = {source.id: source for source in treated(gathered.icons, config, catalog)}
    if gathered.problems and (icon_id not in sources or len(sources) < len(gathered.icons)):
        raise Faults(*gathered.problems)
    if catalog.problems:
        raise Faults(*catalog.problems)
    if icon_id not in sources:
        near = difflib.get_close_matches(icon_id, sources, n=3)
        hint = f" Did you mean {' or '.join(map(repr, near))}?" if near else ""
        raise click.UsageError(f"There is no icon {icon_id!r}.{hint}")
    return sources[icon_id]
