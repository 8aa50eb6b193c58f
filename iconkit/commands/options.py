"""What several commands share: the configuration as the command line changes it, and the progress bar."""

from __future__ import annotations

import dataclasses
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import Any, cast

import click
from click.termui import progressbar

from iconkit.config.load import KINDS, Config, IdFrom, Kind, load_config
from iconkit.lint.config import fault_of
from iconkit.treatment import is_too_padded
from iconkit.workers import Advance


def configure(
    *,
    sources: tuple[str, ...],
    output: str | None = None,
    id_from: str | None = None,
    emit: str | None = None,
    verify: bool = False,
    box: float | None = None,
) -> Config:
    """The project's configuration with what was given on the command line put over it.

    Paths on the command line are relative to the working folder. Raises Faults for a bad configuration and
    click.UsageError for a bad option.
    """
    here = Path.cwd()
    config = load_config(here)
    changes: dict[str, Any] = {}
    if sources:
        changes["sources"] = tuple(os.path.abspath(source) for source in sources)  # noqa: PTH100 - keeps patterns
        changes["whole"] = config.sources
    if output is not None:
        changes["output"] = str(here / output)
    if id_from is not None:
        changes["id_from"] = cast("IdFrom", id_from)
    if emit is not None:
        changes["emit"] = _kinds(emit)
    if verify:
        changes["verify"] = True
    if box is not None:
        changes["box"] = box
        if is_too_padded(box, config.box_padding):
            raise click.UsageError(f"--box {box:g} leaves no room for a padding of {config.box_padding:g}.")
    return dataclasses.replace(config, **changes)


def lint_options(config: Config, *, select: Sequence[str], ignore: Sequence[str], strict: bool) -> Config:
    """``config`` with the codes of the command line in place of its own, and ``strict`` if either says so.

    Each option may hold several codes with commas. Raises click.UsageError for a code that does not exist.
    """
    lint = dataclasses.replace(config.lint, strict=config.lint.strict or strict)
    if ignore:
        lint = dataclasses.replace(lint, ignore=_codes("--ignore", ignore))
    if select:
        lint = dataclasses.replace(lint, select=_codes("--select", select), ignore=lint.ignore if ignore else ())
    return dataclasses.replace(config, lint=lint)


def _codes(option: str, values: Sequence[str]) -> tuple[str, ...]:
    texts = [text.strip() for value in values for text in value.split(",") if text.strip()]
    for text in texts:
        if fault := fault_of(text, selects=option == "--select"):
            raise click.UsageError(f"{option}: {' '.join(fault)}")
    if not texts:
        raise click.UsageError(f"{option} names no code. To list all codes, run: iconkit explain")
    return tuple(texts)


def _kinds(text: str) -> tuple[Kind, ...]:
    names = [name.strip() for name in text.split(",") if name.strip()]
    if unknown := [name for name in names if name not in KINDS]:
        raise click.UsageError(f"Unknown kind {unknown[0]!r} in --emit. Known kinds: {', '.join(KINDS)}.")
    if not names:
        raise click.UsageError(f"--emit names no kind. Known kinds: {', '.join(KINDS)}.")
    return tuple(kind for kind in KINDS if kind in names)


def check_parsers() -> None:
    """Raises click.UsageError: what reads pages is not installed."""
    if not all(map(find_spec, ("jinja2", "pathspec", "tree_sitter", "tree_sitter_html", "tree_sitter_typescript"))):
        raise click.UsageError("Reading pages needs parsers. Run: pip install 'iconkit-sprites[scan]'")


def report_edits(edits: Mapping[Path, bytes | None]) -> None:
    """Say which files were changed, and what is left to do."""
    from iconkit.display_path import display_path  # noqa: PLC0415 - not for --help
    from iconkit.reports.printable import printable  # noqa: PLC0415

    for path, data in edits.items():
        click.echo(f"{'Removed' if data is None else 'Wrote'} {printable(display_path(path))}")
    click.echo("Next: iconkit build, and commit the two together.")


def progress_bar(*, shown: bool) -> Callable[[str, int], AbstractContextManager[Advance]]:
    """A Progress that draws a bar on standard error, or nothing."""

    @contextmanager
    def progress(label: str, total: int) -> Iterator[Advance]:
        if not shown:
            yield lambda _: None
            return
        with progressbar(length=total, label=label, file=sys.stderr) as bar:
            yield bar.update

    return progress
