"""The normalizing passes, in order. Each changes the tree it is given and reports what a person should know.

The order is the design: CSS first, so that every later pass sees attributes only; then the allow-list, so that
nothing unknown goes further; numbers last but one, so that they are rounded once, from exact values.
"""

from __future__ import annotations

from collections.abc import Callable

from iconkit.passes.check_references import check_references
from iconkit.passes.current_color import current_color
from iconkit.passes.drop_empty import drop_empty
from iconkit.passes.drop_hidden import drop_hidden
from iconkit.passes.keep_known import keep_known
from iconkit.passes.resolve_color import resolve_color
from iconkit.passes.resolve_css import resolve_css
from iconkit.passes.resolve_switch import resolve_switch
from iconkit.passes.resolve_units import resolve_units
from iconkit.passes.round_numbers import round_numbers
from iconkit.passes.scope_ids import scope_ids
from iconkit.passes.set_view_box import set_view_box
from iconkit.passes.shorten_colors import shorten_colors
from iconkit.passes.sort_attributes import sort_attributes
from iconkit.tree import Document

Pass = Callable[[Document], None]

PASSES: tuple[Pass, ...] = (
    resolve_css,
    resolve_switch,
    keep_known,
    check_references,
    set_view_box,
    resolve_units,
    resolve_color,
    shorten_colors,
    drop_hidden,
    drop_empty,
    current_color,
    round_numbers,
    scope_ids,
    sort_attributes,
)
