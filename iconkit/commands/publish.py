"""``iconkit publish``: the ids that sites get are written down, and what has changed since the last time is said."""

from __future__ import annotations

import sys

import click


@click.command()
@click.option("--version", metavar="X.Y.Z", help="The version that goes out.  [default: counted up from the last]")
@click.option("--check", is_flag=True, help="Write nothing; exit 1 if there is something to publish.")
def publish(version: str | None, check: bool) -> None:
    """Record the ids, titles and drawings of the set as published.

    From then on a build that loses an id fails, until the id is renamed or removed. The version counts up the major
    number where an id is gone, the minor one where ids are new, else the patch number.

    \b
    Examples:
      iconkit publish
      iconkit publish --version 2.0.0
    """
    from iconkit.build import inspect  # noqa: PLC0415
    from iconkit.cache import Cache  # noqa: PLC0415
    from iconkit.commands.options import configure, progress_bar  # noqa: PLC0415
    from iconkit.display_path import display_path  # noqa: PLC0415
    from iconkit.model import Faults  # noqa: PLC0415
    from iconkit.published.changes import changes_since, next_version, published, verdict_of  # noqa: PLC0415
    from iconkit.published.contract import as_numbers, as_text, is_version, read_contract  # noqa: PLC0415
    from iconkit.publishing.rewrite import rewrite  # noqa: PLC0415
    from iconkit.reports.as_changes import as_changes  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415
    from iconkit.source import gather  # noqa: PLC0415
    from iconkit.workers import Workers  # noqa: PLC0415

    if version is not None and not is_version(version):
        raise click.UsageError("A version is three numbers, such as 1.2.0.")
    config = configure(sources=())
    inspection = inspect(
        config, Workers(Cache(config.root / ".iconkit"), progress_bar(shown=False), guard=config.guard)
    )
    if inspection.exit_code:
        raise Faults(*(problem for problem in inspection.problems if problem.code.severity != "note"))
    contract = read_contract(gather(config).folders)
    changes = changes_since(contract, inspection.icons, config.locale)
    shown = display_path(contract.path)
    if not changes:
        click.echo(f"Nothing has changed since {contract.version}.")
        return
    verdict = verdict_of(changes)
    least = next_version(contract.version, verdict)
    if version is not None and as_numbers(version) <= as_numbers(contract.version):
        raise click.UsageError(f"{contract.version} is out already. These changes make {least}.")
    chosen = version or least
    click.echo(as_changes(changes, chosen, verdict))
    if as_numbers(chosen) < as_numbers(least):
        click.echo(f"Semantic versioning asks for {least}.", err=True)
    if check:
        sys.exit(1)
    new = published(contract, inspection.icons, config.locale, chosen)
    rewrite({contract.path: as_text(new).encode()})
    click.echo(f"{printable(shown)} holds {len(new.ids)} ids as of {chosen}.")
