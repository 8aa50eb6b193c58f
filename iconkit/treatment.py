"""How a set wants its drawings treated: by the configuration, and by an icon's own catalog entry over it.

Keys have one name and one meaning in both: ``box``, ``box_align`` and ``color``; ``box_padding`` is the set's alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, get_args

from iconkit.model import Align, ColorMode, Source, Treatment
from iconkit.table_values import Checks

if TYPE_CHECKING:
    from iconkit.catalog.load import Catalog
    from iconkit.config.load import Config

MAX_BOX = 4096
"""User units."""

_COLOR = '"auto", "keep", "current" or "accent"; the accent can be named, such as "accent #f60"'
_ALIGN = '"xMidYMid" or another alignment of SVG\'s preserveAspectRatio, "bounds" or "mass"'


def is_box(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and 1 <= value <= MAX_BOX


def is_color(value: object) -> bool:
    if not isinstance(value, str):
        return False
    mode, _, accent = value.partition(" ")
    return mode in get_args(ColorMode) and (accent == "" or (mode == "accent" and _color(accent) != ""))


OF_SETS: Checks = {
    "box": (is_box, f"a number of user units from 1 to {MAX_BOX}, the side of a square"),
    "box_padding": (
        lambda v: isinstance(v, int | float) and not isinstance(v, bool) and 0 <= v < MAX_BOX / 2,
        "a number of user units, 0 or more",
    ),
    "box_align": (lambda v: v in get_args(Align), _ALIGN),
    "color": (is_color, _COLOR),
}
OF_ICONS: Checks = {
    "box": (lambda v: v is False, "false, for an icon that keeps its own viewBox"),
    "box_align": OF_SETS["box_align"],
    "color": OF_SETS["color"],
}


def is_too_padded(box: float, padding: float) -> bool:
    """True if the padding leaves no room in the box."""
    return 0 < box <= 2 * padding


def make_treatment(values: Mapping[str, Any], *, is_own: bool = False) -> Treatment:
    """The treatment of values that have passed the checks."""
    mode, _, accent = values.get("color", "auto").partition(" ")
    return Treatment(
        box=float(values.get("box", 0)),
        padding=float(values.get("box_padding", 0)),
        align=values.get("box_align", "xMidYMid"),
        color=mode,
        accent=_color(accent) if accent else "",
        is_own=is_own,
    )


def treated(sources: Iterable[Source], config: Config, catalog: Catalog) -> tuple[Source, ...]:
    """The sources, each with the treatment that configuration and catalog ask for, and with the set's guard."""
    of_set = {key: getattr(config, key) for key in OF_SETS}
    default = make_treatment(of_set)
    found: list[Source] = []
    for source in sources:
        entry = catalog.entries.get(source.id)
        treatment = default
        if entry is not None and entry.treatment:
            treatment = make_treatment(of_set | dict(entry.treatment), is_own="color" in entry.treatment)
        if (treatment, config.guard) != (source.treatment, source.guard):
            source = source._replace(treatment=treatment, guard=config.guard)  # noqa: PLW2901
        found.append(source)
    return tuple(found)


def _color(text: str) -> str:
    """The opaque color in its shortest spelling; empty if it is none."""
    from iconkit.passes.shorten_colors import parse_color  # noqa: PLC0415

    color = parse_color(text.strip())
    return color.text if color is not None and color.alpha == 1 else ""
