"""Drawings that mix what SVG can do: each feature alone, and every pair in one icon. Made anew, the same each time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

_XMLNS = 'xmlns="http://www.w3.org/2000/svg"'
_COLORS = ("#b00020", "#00695c", "#1a3d8f", "#c77700", "#5b2a86", "currentColor")


@dataclass(frozen=True)
class Feature:
    """A feature: a definition, and a part to draw with it. ``{n}`` keeps ids apart, ``{c}`` and ``{x}`` vary."""

    name: str
    body: str
    defs: str = ""
    style: str = ""


_LEAF = "M4 12C4 6 9 3 20 4c1 11-2 16-8 16S4 18 4 12z"
FEATURES = (
    Feature("fill", '<path fill="{c}" d="M3 {x}h9l4 5-4 5H3z"/>'),
    Feature("stroke", '<path fill="none" stroke="{c}" stroke-width="1.5" d="M4 {x}l6 9 9-9"/>'),
    Feature(
        "round caps",
        '<path fill="none" stroke="{c}" stroke-width="3" stroke-linecap="round" d="M5 {x}h9M5 '
        '19z"/>',
    ),
    Feature("square caps", '<path fill="none" stroke="{c}" stroke-width="2" stroke-linecap="square" d="M6 {x}h11v7"/>'),
    Feature(
        "joins",
        '<path fill="none" stroke="{c}" stroke-width="2.5" stroke-linejoin="round" d="M4 {x}l4 8 4-8 4 8"/>'
        '<path fill="none" stroke="{c}" stroke-width="1.5" stroke-linejoin="bevel" d="M4 3l3 3 3-3 3 3"/>',
    ),
    Feature("dashes", '<path fill="none" stroke="{c}" stroke-width="2" stroke-dasharray="4 2" d="M2 {x}h20v9H2z"/>'),
    Feature("even-odd", '<path fill="{c}" fill-rule="evenodd" d="M2 2h20v20H2zM7 {x}h9v8H7zM9 12h4v3H9z"/>'),
    Feature("arcs", '<path fill="{c}" d="M12 {x}a7 7 0 0 1 7 7h-7zM3 15a4 3 30 1 0 8 1z"/>'),
    Feature(
        "shapes",
        '<circle cx="7" cy="{x}" r="4" fill="{c}"/><rect x="12" y="4" width="9" height="6" rx="2" fill="{c}"/>'
        '<ellipse cx="16" cy="17" rx="6" ry="3.5" fill="none" stroke="{c}" stroke-width="1.5"/>',
    ),
    Feature("opacity", '<path opacity=".5" fill="{c}" d="M3 {x}h14v9H3z"/>'),
    Feature(
        "group opacity",
        '<g opacity=".45"><path fill="{c}" d="M3 {x}h12v10H3z"/><path fill="#223" d="M9 9h12v12H9z"/></g>',
    ),
    Feature(
        "alpha colors",
        '<path fill="{a}" d="M3 {x}h14v9H3z"/><path stroke="#1238" stroke-width="3" d="M3 '
        '20h18"/>',
    ),
    Feature(
        "modern colors",
        '<path fill="hsl(190 70% 40%)" d="M3 {x}h9v6H3z"/><path fill="rgb(200 40 90 / 60%)" d="M9 12h12v8H9z"/>',
    ),
    Feature(
        "linear gradient",
        '<path fill="url(#l{n})" d="M3 {x}h17v10H3z"/>',
        '<linearGradient id="l{n}" gradientTransform="rotate(30)"><stop stop-color="{c}"/>'
        '<stop offset="1" stop-color="#fc6" stop-opacity=".3"/></linearGradient>',
    ),
    Feature(
        "radial gradient",
        '<circle cx="12" cy="13" r="9" fill="url(#r{n})"/>',
        '<radialGradient id="r{n}" cx="10" cy="10" r="11" gradientUnits="userSpaceOnUse"><stop stop-color="#fff"/>'
        '<stop offset=".6" stop-color="{c}"/><stop offset="1" stop-color="#012"/></radialGradient>',
    ),
    Feature(
        "gradient on a stroke",
        '<path fill="none" stroke="url(#s{n})" stroke-width="3" d="M4 {x}h15v9H4z"/>',
        '<linearGradient id="s{n}" x1="4" x2="20" gradientUnits="userSpaceOnUse" spreadMethod="reflect">'
        '<stop stop-color="{c}"/><stop offset="1" stop-color="#2af"/></linearGradient>',
    ),
    Feature(
        "clip",
        '<g clip-path="url(#c{n})"><path fill="{c}" d="M0 {x}h24v9H0z"/></g>',
        '<clipPath id="c{n}"><circle cx="12" cy="12" r="8"/></clipPath>',
    ),
    Feature(
        "even-odd clip",
        '<path clip-path="url(#e{n})" fill="{c}" d="M1 2h22v20H1z"/>',
        '<clipPath id="e{n}"><path clip-rule="evenodd" d="M3 3h18v18H3zM8 {x}h8v7H8z"/></clipPath>',
    ),
    Feature(
        "clip of a box",
        '<rect x="3" y="{x}" width="16" height="9" clip-path="url(#b{n})" fill="{c}"/>',
        '<clipPath id="b{n}" clipPathUnits="objectBoundingBox"><circle cx=".5" cy=".5" r=".45"/></clipPath>',
    ),
    Feature(
        "luminance mask",
        '<path mask="url(#m{n})" fill="{c}" d="M2 2h20v20H2z"/>',
        '<linearGradient id="mg{n}"><stop stop-color="#fff"/><stop offset="1" stop-color="#222"/></linearGradient>'
        '<mask id="m{n}"><path fill="url(#mg{n})" d="M0 0h24v24H0z"/><path d="M8 {x}h8v8H8z"/></mask>',
    ),
    Feature(
        "alpha mask",
        '<path mask="url(#a{n})" fill="{c}" d="M2 2h20v20H2z"/>',
        '<mask id="a{n}" style="mask-type:alpha"><circle cx="12" cy="{x}" r="8" fill-opacity=".7"/></mask>',
    ),
    Feature(
        "shadow",
        '<path filter="url(#f{n})" fill="{c}" d="M5 {x}h12v8H5z"/>',
        '<filter id="f{n}"><feDropShadow dx="1" dy="1.5" stdDeviation="1" flood-opacity=".6"/></filter>',
    ),
    Feature(
        "blur",
        '<circle cx="12" cy="{x}" r="6" fill="{c}" filter="url(#g{n})"/>',
        '<filter id="g{n}"><feGaussianBlur stdDeviation="1.2"/></filter>',
    ),
    Feature(
        "pattern",
        '<path fill="url(#p{n})" d="M3 {x}h17v10H3z"/>',
        '<pattern id="p{n}" width="4" height="4" patternUnits="userSpaceOnUse">'
        '<path fill="{c}" d="M0 0h2v4H0z"/></pattern>',
    ),
    Feature(
        "use",
        '<use href="#u{n}" fill="{c}"/><use href="#u{n}" x="9" y="{x}" opacity=".5"/>',
        '<path id="u{n}" d="M2 2h9l-4 6z"/>',
    ),
    Feature(
        "symbol",
        '<use href="#y{n}" x="3" y="{x}" width="12" height="9" fill="{c}"/>',
        '<symbol id="y{n}" viewBox="0 0 10 10"><path d="M0 0h10L5 10z"/></symbol>',
    ),
    Feature(
        "nested svg",
        '<svg x="4" y="{x}" width="14" height="9" viewBox="0 0 8 8">'
        '<circle cx="6" cy="4" r="4" fill="{c}"/></svg>',
    ),
    Feature("transforms", '<g transform="rotate(20 12 12) scale(.8)"><path fill="{c}" d="M5 {x}h15v9H5z"/></g>'),
    Feature(
        "skewed stroke",
        '<path transform="skewX(20) scale(1 .6)" fill="none" stroke="{c}" stroke-width="3" d="M2 '
        '{x}h11v18H2z"/>',
    ),
    Feature("css", '<path class="k{n}" d="M3 {x}h17v9H3z"/>', style=".k{n}{{fill:{c};stroke:#123;stroke-width:1.5px}}"),
    Feature("css variable", '<path fill="var(--none{n}, {c})" d="M3 {x}h17v9H3z"/>'),
    Feature(
        "blending",
        '<g style="isolation:isolate"><path fill="{c}" d="M3 3h13v13H3z"/>'
        '<path style="mix-blend-mode:multiply" fill="#fc0" d="M8 {x}h13v11H8z"/></g>',
    ),
    Feature(
        "marker",
        '<path fill="none" stroke="{c}" stroke-width="1.5" marker-end="url(#k{n})" d="M4 {x}h12"/>',
        '<marker id="k{n}" orient="auto" viewBox="0 0 4 4" refX="1" refY="2" markerWidth="4" markerHeight="4">'
        '<path d="M0 0l4 2-4 2z"/></marker>',
    ),
    Feature("paint order", '<path paint-order="stroke" fill="{c}" stroke="#fd5" stroke-width="4" d="M6 {x}h11v9H6z"/>'),
    Feature("curve", f'<path fill="{{c}}" transform="translate(0 {{x}}) scale(.6)" d="{_LEAF}"/>'),
)  # fmt: skip


def mixed_drawings() -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Id, SVG and the names of the features, of each feature alone and of pairs, in all boxes and places."""
    for number, chosen in enumerate([*((feature,) for feature in FEATURES), *combinations(FEATURES, 2)]):
        defs, bodies, styles = [], [], []
        for part, feature in enumerate(chosen):
            color = _COLORS[(number + 5 * part) % len(_COLORS)]
            words = {"n": f"{number}{'ab'[part]}", "c": color, "x": 3 + (number * 3 + part * 5) % 8, "a": _alpha(color)}
            defs.append(feature.defs.format(**words))
            bodies.append(feature.body.format(**words))
            styles.append(feature.style.format(**words))
        head = f"<style>{''.join(styles)}</style>" if any(styles) else ""
        head += f"<defs>{''.join(defs)}</defs>" if any(defs) else ""
        box = ("0 0 24 24", "0 0 24 24", "-2 -2 28 28", "0 2 24 20")[number % 4]
        names = tuple(feature.name for feature in chosen)
        yield f"mix-{number}", f'<svg {_XMLNS} viewBox="{box}">{head}{"".join(bodies)}</svg>', names


def _alpha(color: str) -> str:
    return "#0008" if color == "currentColor" else f"{color}99"
