"""The normalizing passes, in order. Each changes the tree it is given and reports what a person should know.

The order is the design: what is too large or unsafe is refused first; then CSS, so that every later pass sees
attributes only; then the allow-list, so that nothing unknown goes further; references before geometry, as a clip or a
clone decides what is drawn; numbers are rounded once, from exact values, after all that computes with them; attributes
are placed last.
"""

from __future__ import annotations

from collections.abc import Callable

from iconkit.contents import Work
from iconkit.passes.bake_transforms import bake_transforms
from iconkit.passes.check_bounds import check_bounds
from iconkit.passes.check_references import check_references
from iconkit.passes.choose_shapes import choose_shapes
from iconkit.passes.current_color import current_color
from iconkit.passes.drop_empty import drop_empty
from iconkit.passes.drop_hidden import drop_hidden
from iconkit.passes.expand_use import expand_use
from iconkit.passes.fit_box import fit_box
from iconkit.passes.flatten_viewports import flatten_viewports
from iconkit.passes.fold_gradients import fold_gradients
from iconkit.passes.gather_definitions import gather_definitions
from iconkit.passes.keep_known import keep_known
from iconkit.passes.merge_paths import merge_paths
from iconkit.passes.place_attributes import place_attributes
from iconkit.passes.refuse_unsafe import refuse_unsafe
from iconkit.passes.resolve_color import resolve_color
from iconkit.passes.resolve_css import resolve_css
from iconkit.passes.resolve_switch import resolve_switch
from iconkit.passes.resolve_units import resolve_units
from iconkit.passes.round_gradients import round_gradients
from iconkit.passes.round_numbers import round_numbers
from iconkit.passes.scope_ids import scope_ids
from iconkit.passes.set_view_box import set_view_box
from iconkit.passes.share_definitions import share_definitions
from iconkit.passes.shorten_colors import shorten_colors
from iconkit.passes.simplify_clips import simplify_clips
from iconkit.passes.simplify_gradients import simplify_gradients
from iconkit.passes.simplify_masks import simplify_masks
from iconkit.passes.sort_attributes import sort_attributes
from iconkit.svg import DEFINITIONS, PAINT_SERVERS
from iconkit.tree import Document

Pass = Callable[[Document], None]

PASSES: tuple[Pass, ...] = (
    check_bounds,
    refuse_unsafe,
    resolve_css,
    resolve_switch,
    keep_known,
    check_references,
    set_view_box,
    resolve_units,
    fit_box,
    expand_use,
    flatten_viewports,
    resolve_color,
    shorten_colors,
    gather_definitions,
    fold_gradients,
    simplify_gradients,
    drop_hidden,
    simplify_masks,
    simplify_clips,
    drop_empty,
    current_color,
    bake_transforms,
    choose_shapes,
    merge_paths,
    round_numbers,
    round_gradients,
    share_definitions,
    scope_ids,
    place_attributes,
    sort_attributes,
)

# What these have work in; of a drawing without it they change nothing, and are left out. The others look at every one.
WORK: dict[Pass, Work] = {
    resolve_switch: Work(frozenset(("a", "switch")), frozenset(("requiredExtensions", "systemLanguage"))),
    expand_use: Work(frozenset(("use",))),
    flatten_viewports: Work(frozenset(("svg",))),
    resolve_color: Work(names=frozenset(("color",))),
    gather_definitions: Work(DEFINITIONS),
    fold_gradients: Work(PAINT_SERVERS),
    simplify_gradients: Work(PAINT_SERVERS),
    simplify_masks: Work(names=frozenset(("mask",))),
    simplify_clips: Work(names=frozenset(("clip-path",))),
    drop_empty: Work(DEFINITIONS | {"defs", "g", "svg"}, frozenset(("id", "opacity", "overflow"))),
    bake_transforms: Work(names=frozenset(("transform",))),
    round_gradients: Work(PAINT_SERVERS),
    share_definitions: Work(DEFINITIONS),
    scope_ids: Work(names=frozenset(("id",))),
}

# What these do, only a picture can prove; an icon in which one of them changed something is drawn before and after.
UNPROVED: frozenset[Pass] = frozenset(
    (expand_use, flatten_viewports, simplify_gradients, simplify_masks, simplify_clips)
)

# Without these, by name, a drawing is longer but whole: what a step back may leave out.
OPTIONAL: frozenset[str] = frozenset(
    change.__name__
    for change in (
        *UNPROVED,
        bake_transforms,
        choose_shapes,
        merge_paths,
        round_numbers,
        round_gradients,
        share_definitions,
        place_attributes,
    )
)
