"""SVG files, style sheets, path data and catalogs as strangers may write them: half right, half wrong, some hostile."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.hostile.allowed import ELEMENTS

_NUMBERS = st.one_of(
    st.integers(-30, 60).map(str),
    st.floats(-50, 50).map(lambda value: f"{value:.4g}"),
    st.sampled_from("0 -0 .5 -.5 1e2 1e-9 1e308 9999999 NaN inf 50% 1em 2px 1e 1.2.3 +-1".split()),
)
_NAMES = st.sampled_from(("a", "b", "c", "a b", "é", '"', "url(#a)"))
_ADDRESSES = st.one_of(
    _NAMES.map(lambda name: f"#{name}"),
    st.sampled_from(
        ("https://evil/x#a", "javascript:alert(1)", " jAva\tscript:evil", "data:image/png;base64,AA", "//evil")
    ),
)
_COLORS = st.sampled_from(
    "none currentColor #000 #fff #12 red rgb(1,2,3) hsl(1deg,5%,5%) RED inherit var(--x) color(srgb 1 0 0)".split()
)
_PAINTS = st.one_of(_COLORS, _ADDRESSES.map(lambda address: f"url({address})"), _NAMES.map("url(#{}) red".format))
path_data = st.one_of(
    st.lists(
        st.one_of(st.sampled_from("MmLlHhVvCcSsQqTtAaZz"), _NUMBERS, st.sampled_from(", 01 0 1".split())), max_size=30
    ).map(lambda parts: "M1 1" + " ".join(parts)),
    st.text("MmLlCcAaZz0123456789.-+eE ,#", max_size=40),
)
_TRANSFORMS = st.lists(
    st.tuples(
        st.sampled_from(("matrix", "translate", "scale", "rotate", "skewX", "skewY", "evil")),
        st.lists(_NUMBERS, max_size=6).map(" ".join),
    ).map("{0[0]}({0[1]})".format),
    max_size=3,
).map(" ".join)
declarations = st.lists(
    st.tuples(
        st.sampled_from(
            "fill stroke opacity clip-path mask filter display marker transform color --x cursor d evil".split()
        ),
        st.one_of(_PAINTS, _NUMBERS, _TRANSFORMS, st.text(max_size=8)),
    ).map("{0[0]}:{0[1]}".format),
    max_size=4,
).map(";".join)
style_sheets = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(("path", "*", ".a", "#a", "g>path", ":not(a)", "::x", "@media x")), declarations).map(
            "{0[0]}{{{0[1]}}}".format
        ),
        st.sampled_from(("@import url(https://evil/);", "@font-face{src:url(evil)}", "/*", "}", "\\")),
    ),
    max_size=4,
).map("".join)
_ATTRIBUTES = st.one_of(
    st.tuples(st.sampled_from(("fill", "stroke", "stop-color", "color")), _PAINTS),
    st.tuples(
        st.sampled_from("x y width height r rx cx cy x1 y2 stroke-width opacity offset fr stdDeviation".split()),
        _NUMBERS,
    ),
    st.tuples(st.sampled_from(("d", "points")), path_data),
    st.tuples(st.sampled_from(("transform", "gradientTransform", "patternTransform")), _TRANSFORMS),
    st.tuples(st.sampled_from(("clip-path", "mask", "filter", "marker-start")), _NAMES.map("url(#{})".format)),
    st.tuples(st.sampled_from(("href", "xlink:href", "src", "xml:base")), _ADDRESSES),
    st.tuples(st.just("id"), _NAMES),
    st.tuples(st.just("class"), _NAMES),
    st.tuples(st.just("style"), declarations),
    st.tuples(st.sampled_from(("onload", "OnClick", "display", "visibility", "in", "result")), st.text(max_size=6)),
)
_TAGS = st.one_of(
    st.sampled_from(
        ("path", "path", "path", "rect", "circle", "g", "use", "clipPath", "mask", "linearGradient", "svg")
    ),
    st.sampled_from(sorted(ELEMENTS)),
    st.sampled_from(("script", "animate", "set", "foreignObject", "image", "a", "switch", "evil", "text", "metadata")),
)


def _escaped(text: str) -> str:
    plain = "".join(character for character in text if character.isprintable() or character in "\t\n ")
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


def _element(parts: tuple[str, list[tuple[str, str]], list[str]]) -> str:
    tag, attributes, children = parts
    written = "".join(f' {name}="{_escaped(value)}"' for name, value in dict(attributes).items())
    return f"<{tag}{written}>{''.join(children)}</{tag}>"


_LEAVES = st.one_of(
    st.tuples(st.just("path"), st.lists(_ATTRIBUTES, max_size=3), st.just([])).map(
        lambda parts: _element((parts[0], [("d", "M2 2h9v9z"), *parts[1]], []))
    ),
    style_sheets.map(lambda text: f"<style>{_escaped(text)}</style>"),
    st.text(max_size=10).map(lambda text: f"<title>{_escaped(text)}</title>"),
)
_TREES = st.recursive(
    _LEAVES,
    lambda below: st.tuples(_TAGS, st.lists(_ATTRIBUTES, max_size=5), st.lists(below, max_size=4)).map(_element),
    max_leaves=12,
)
svg_files = st.builds(
    lambda box, children: (
        '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
        f' viewBox="{box}">{"".join(children)}<path d="M3 3h5v5z"/></svg>'
    ),
    st.sampled_from(("0 0 24 24", "0 0 24 24", "0 0 24 24", "-3 5 10 99", "0 0 1e9 1", "0 0 .001 .001")),
    st.lists(_TREES, max_size=4),
)
titles = st.text(min_size=1, max_size=40)
