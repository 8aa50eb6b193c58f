"""``iconkit render``: one picture of one icon."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from iconkit.config.pictures import MAX_ICO, MAX_PIXELS
from iconkit.table_values import is_color

if TYPE_CHECKING:
    from iconkit.model import PictureSet, Problem, Renderer, Source
    from iconkit.raster.shots import Drawn

_FAVICON = (1, 2, 3)  # times 16 px: what browsers, task bars and file managers ask an .ico for


def _hex_color(_: click.Context, __: click.Parameter, value: str) -> str:
    if value and not is_color(value):
        raise click.BadParameter(f'{value!r} is not a hex color such as "#b00".')
    return value


@click.command()
@click.argument("icon_id", metavar="ID")
@click.option("-o", "--output", metavar="FILE", required=True, help="A file that ends in .png, .webp or .ico.")
@click.option(
    "--size",
    type=click.IntRange(1, MAX_PIXELS),
    metavar="PX",
    help="Pixels of the longer side.  [default: 512; .ico: 16, 32 and 48]",
)
@click.option(
    "--color", default="", callback=_hex_color, metavar="HEX", help="What the text's color is.  [default: black]"
)
@click.option("--background", default="", callback=_hex_color, metavar="HEX", help="Behind the icon.  [default: none]")
@click.option(
    "--padding", type=click.IntRange(0, MAX_PIXELS), default=0, metavar="PX", help="Clear space at each edge."
)
def render(icon_id: str, output: str, size: int | None, color: str, background: str, padding: int) -> None:
    """Draw the icon ID into one picture file.

    \b
    Examples:
      iconkit render close --size 512 --color "#b00" -o close.png
      iconkit render close -o favicon.ico
      iconkit render close --size 180 --padding 24 --background "#fff" -o touch.webp
    """
    from iconkit.commands.guarded import guarded  # noqa: PLC0415
    from iconkit.commands.one_icon import find_icon  # noqa: PLC0415
    from iconkit.commands.options import configure  # noqa: PLC0415
    from iconkit.model import PictureSet, exit_code_of  # noqa: PLC0415
    from iconkit.reports.as_text import problem_lines  # noqa: PLC0415
    from iconkit.reports.printable import printable  # noqa: PLC0415

    form = Path(output).suffix.lower()
    if form not in {".png", ".webp", ".ico"}:
        raise click.UsageError(f"{output} must end in .png, .webp or .ico.")
    if form == ".ico" and size is not None and size > MAX_ICO:
        raise click.UsageError(f"An .ico holds at most {MAX_ICO} px; for more, write a .png.")
    several = form == ".ico" and size is None
    pictures = PictureSet(
        format="ico" if form == ".ico" else "webp" if form == ".webp" else "png",
        size=16 if several else size or 512,
        scales=_FAVICON if several else (1,),
        padding=padding,
        color=color,
        background=background,
    )
    if padding * 2 >= pictures.size:
        raise click.UsageError(f"A padding of {padding} px leaves no room in {pictures.size} px.")
    config = configure(sources=())
    source = find_icon(config, icon_id)
    item = _Item(source, pictures, config.verify, None if config.renderer == "auto" else config.renderer)
    problems, drawn = guarded("Drawing this icon", _drawn, item, config.guard)
    for line in problem_lines(problems):
        click.echo(line, err=True)
    if drawn is None:
        sys.exit(exit_code_of(problems, strict=False))
    if drawn.error:
        raise click.ClickException(f"This icon cannot be drawn: {drawn.error}")
    (data,) = drawn.files
    try:
        Path(output).write_bytes(data)
    except OSError as error:
        raise click.UsageError(f"{output} cannot be written: {error.strerror}.") from None
    click.echo(f"Wrote {printable(output)}: {len(data):,} bytes, drawn by {drawn.renderer}")


class _Item(NamedTuple):
    """What to draw, and how."""

    source: Source
    pictures: PictureSet
    verify: bool
    renderer: Renderer | None


def _drawn(item: _Item) -> tuple[tuple[Problem, ...], Drawn | None]:
    from iconkit.normalize import normalize  # noqa: PLC0415
    from iconkit.raster.shots import Task, draw_shots, shots_of  # noqa: PLC0415

    drawing, problems = normalize(item.source, verify=item.verify)
    if drawing is None:
        return problems, None
    shots = tuple(shot for _, shot in shots_of(drawing.view_box, item.pictures))
    return problems, draw_shots(Task(drawing, shots, item.renderer))
