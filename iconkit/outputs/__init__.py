"""The kinds of output, in the order they are written. Each takes icons and gives artifacts; none touches the disk.

The manifest is not among them: it describes the others' artifacts, so ``build.py`` makes it last. Nor are the modules
of ``web/``, which say where the others are: they come before it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from iconkit.config.load import Kind
from iconkit.model import Artifact, IconSet
from iconkit.outputs.atlas import atlas
from iconkit.outputs.classes import classes
from iconkit.outputs.css import css
from iconkit.outputs.editor import editor
from iconkit.outputs.guide import guide
from iconkit.outputs.png import png
from iconkit.outputs.preview import preview
from iconkit.outputs.single_svg import single_svg
from iconkit.outputs.sprites import sprites

Output = Callable[[IconSet], Iterator[Artifact]]

OUTPUTS: dict[Kind, Output] = {
    "sprite": sprites,
    "svg": single_svg,
    "png": png,
    "css": css,
    "classes": classes,
    "preview": preview,
    "atlas": atlas,
    "guide": guide,
    "editor": editor,
}
