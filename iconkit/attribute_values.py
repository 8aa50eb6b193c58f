"""What may stand in an attribute of a drawing: a grammar for each kind of attribute, as an allow-list.

They are wider than SVG's own: a value that passes may still mean nothing to a browser, but it is made of numbers, words
and functions that draw, and of no text of its own. Ids and references have grammars elsewhere.
"""

from __future__ import annotations

import re

from iconkit.svg import GEOMETRY, PRESENTATION

# Quantifiers are possessive where a value could be read in several ways: matching takes linear time.
# Groups that give nothing back are written as in ``path/grammar.py``.
_NUMBER = r"[-+]?+(?:\d++\.?+\d*+|\.\d++)(?>(?:[eE][-+]?\d++)?)"
_UNIT = r"(?>(?:%|[A-Za-z]{1,3}+)?)"
_NUMBERS = rf"[\s,]*+(?>(?:{_NUMBER}{_UNIT}[\s,]*+)*)"
_WORDS = r"\s*+[A-Za-z][\w-]*+(?>(?:\s++[\w-]++)*)\s*+"
# Numbers, colors, words and functions of them; strings only as the outline in path("...").
_PATH = r"path\(\s*+(?>(?:(?:nonzero|evenodd)\s*+,\s*+)?)(?:\"[\w\s.,+-]*+\"|'[\w\s.,+-]*+')\s*+\)"
_URL = r"url\((?:#[^\s\"'()\\]*+|\"#(?>(?:[^\"\\]|\\.)*)\")\)"
_TRANSFORMS = rf"[\s,]*+(?>(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*+\({_NUMBERS}\)[\s,]*+)*)"

_numbers = re.compile(rf"{_NUMBERS}|\s*auto\s*", re.ASCII)
_words = re.compile(_WORDS, re.ASCII)
_transforms = re.compile(_TRANSFORMS, re.ASCII)
_values = re.compile(rf"(?>(?:{_URL}|{_PATH}|[\w\s#%.,+/*()-])*)", re.ASCII | re.DOTALL)
_names = re.compile(r"[\w .-]*")
_paths = re.compile(r"[\s\w.,+-]*", re.ASCII)
_styles = re.compile(r"(?:isolation|mix-blend-mode):[a-z-]+(?:;(?:isolation|mix-blend-mode):[a-z-]+)*")
_orient = re.compile(rf"{_WORDS}|{_NUMBERS}", re.ASCII)

_KEYWORDS = frozenset(
    """clipPathUnits edgeMode filterUnits gradientUnits markerUnits maskContentUnits maskUnits mode operator
    patternContentUnits patternUnits preserveAlpha preserveAspectRatio primitiveUnits spreadMethod stitchTiles type
    xChannelSelector yChannelSelector""".split()
)
_OTHERS = {
    "d": _paths,
    "gradientTransform": _transforms,
    "in": _names,
    "in2": _names,
    "orient": _orient,
    "patternTransform": _transforms,
    "refX": _orient,
    "refY": _orient,
    "result": _names,
    "style": _styles,
    "transform": _transforms,
}
_FREE = frozenset(("href", "id"))


def is_value(name: str, value: str) -> bool:
    """True if the value is made of what an attribute of this name may hold. ``name`` is one of ``svg.ATTRIBUTES``."""
    if name in _FREE:
        return True
    grammar = _OTHERS.get(name)
    if grammar is None:
        if name in _KEYWORDS:
            grammar = _words
        elif name in PRESENTATION and name not in GEOMETRY:
            grammar = _values
        else:
            grammar = _numbers
    return grammar.fullmatch(value) is not None
