"""Icons -> picture files: which are wanted, drawn over workers and cache, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from iconkit import codes
from iconkit.cache import key_of
from iconkit.config.load import Config
from iconkit.config.pictures import resolved
from iconkit.markup import standalone
from iconkit.model import Icon, Picture, PictureSet, Problem, Where
from iconkit.raster.cairo import cairo_is_installed
from iconkit.raster.plain_strokes import has_constant_strokes, with_plain_strokes
from iconkit.raster.shots import Drawn, Shot, Task, draw_shots, shots_of, warm_up
from iconkit.selection import select
from iconkit.workers import Workers

_WORTH_A_PROCESS = 40
_GET_CAIRO = "sudo apt-get install libcairo2 (Debian, Ubuntu), brew install cairo (macOS)"


def draw_all(
    icons: Sequence[Icon], config: Config, workers: Workers
) -> tuple[tuple[Picture, ...], tuple[Problem, ...]]:
    """The pictures that are asked for, by icon, then set, then scale."""
    if not {"png", "atlas"} & {*config.emit}:
        return (), ()
    sets = [resolved(pictures, config.size, config.scales) for pictures in config.pictures]
    members = [(pictures, {icon.id for icon in select(pictures, icons)}) for pictures in sets]
    wanted = {icon.id: _wanted(icon, [pictures for pictures, ids in members if icon.id in ids]) for icon in icons}
    forced = None if config.renderer == "auto" else config.renderer
    tasks = {icon.id: Task(icon.drawing, tuple(shot for _, _, shot in wanted[icon.id]), forced) for icon in icons}
    drawn = _draw([tasks[icon.id] for icon in icons if wanted[icon.id]], workers)
    pictures: list[Picture] = []
    problems: list[Problem] = []
    for icon in icons:
        if not wanted[icon.id]:
            continue
        result = drawn[tasks[icon.id]]
        problems += _said(icon, result, config)
        for (name, scale, _), data in zip(wanted[icon.id], result.files, strict=not result.error):
            pictures.append(Picture(icon.id, scale, result.renderer, data, name))
    if any(result.lacks_cairo for result in drawn.values()):
        message = f"Cairo is not installed, so resvg drew the PNGs; for CairoSVG: {_GET_CAIRO}."
        problems.append(Problem(codes.CAIRO_MISSING, Where("png"), message))
    return tuple(pictures), tuple(problems)


def _wanted(icon: Icon, sets: Sequence[PictureSet]) -> tuple[tuple[str, int, Shot], ...]:
    """The name of the set, the scale and the file to make, of each."""
    return tuple(
        (pictures.name, scale, shot) for pictures in sets for scale, shot in shots_of(icon.drawing.view_box, pictures)
    )


def _draw(tasks: Sequence[Task], workers: Workers) -> dict[Task, Drawn]:
    """Each task once, as two ids may have one drawing."""
    todo = list(dict.fromkeys(tasks))
    keys = [key_of("pictures", standalone(task.drawing), repr(task.shots), task.renderer or "") for task in todo]
    drawn = _mapped(todo, keys, workers)
    if any(result.lacks_cairo for result in drawn.values()) and cairo_is_installed():
        # What the cache holds was drawn before it was.
        again = [at for at, task in enumerate(todo) if drawn[task].lacks_cairo]
        drawn |= _mapped([todo[at] for at in again], [key_of("pictures", keys[at], "cairo") for at in again], workers)
    return drawn


def _mapped(tasks: Sequence[Task], keys: Sequence[str], workers: Workers) -> dict[Task, Drawn]:
    results = workers.map(
        "Drawing pictures",
        _file_bytes,
        tasks,
        keys,
        worth_a_process=_WORTH_A_PROCESS,
        is_kept=_is_drawn,
        lost=_lost,
        prepare=lambda: warm_up(tasks[0].renderer),
    )
    return {task: Drawn.from_bytes(data) for task, data in zip(tasks, results, strict=True)}


def _lost(_task: Task, why: str) -> bytes:
    return Drawn(error=f"drawing it {why}").to_bytes()


def _file_bytes(task: Task) -> bytes:
    return draw_shots(task).to_bytes()


def _is_drawn(data: bytes) -> bool:
    return not Drawn.from_bytes(data).error


def _said(icon: Icon, result: Drawn, config: Config) -> Iterator[Problem]:
    where = Where(icon.source)
    if result.error:
        message = f"This icon cannot be drawn as a picture: {result.error}"
        yield Problem(codes.RENDER_FAILED, where, message, "Simplify the drawing, or build without PNGs (emit).")
    elif (wrong := _constant_stroke(icon, config)) is not None:
        message = f"It has a stroke of constant width (vector-effect), which is drawn wrong at {wrong} px."
        hint = (
            "Where the scale is not the same in all directions, only browsers know it. Leave it out, or the transform."
        )
        yield Problem(codes.PICTURE_DOUBTFUL, where, message, hint)
    elif result.apart != (0, 0):
        size = "{}x{}".format(*result.apart)
        if config.renderer == "cairosvg":
            message = f"At {size} px CairoSVG draws something else than resvg."
            hint = 'Take the key renderer out, or write "auto": then what browsers show is drawn.'
            yield Problem(codes.PICTURE_DOUBTFUL, where, message, hint)
        else:
            message = f"At {size} px CairoSVG and resvg draw different pictures; resvg's were taken."
            yield Problem(codes.RENDERERS_DISAGREE, where, message, "Look whether they show the icon.")


def _constant_stroke(icon: Icon, config: Config) -> int | None:
    """The first size, in CSS px, at which a stroke that does not scale, and has no plain form, is drawn scaled."""
    markup = standalone(icon.drawing)
    if not has_constant_strokes(markup) or with_plain_strokes(markup, 1.0) is not None:
        return None
    sizes = (pictures.size or config.size for pictures in config.pictures)
    return next((size for size in sizes if size != max(icon.drawing.view_box[2:])), None)
