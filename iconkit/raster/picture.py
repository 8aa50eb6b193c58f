"""An SVG document as pixels, drawn by resvg, which has no part in the normalizing."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image


def draw(svg: str, width: int, height: int, background: str | None = None) -> Image:
    """The document in RGBA, ``width`` by ``height`` pixels, on a ``background`` (a CSS color) if there is to be one.

    Raises ValueError if resvg cannot read or draw it.
    """
    import resvg_py  # noqa: PLC0415
    from PIL.PngImagePlugin import PngImageFile  # noqa: PLC0415 - Image.open would import readers of other forms

    try:
        data = resvg_py.svg_to_bytes(
            svg_string=svg, width=width, height=height, background=background, skip_system_fonts=True, dpi=96
        )
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of pyo3_runtime, which cannot be imported
            raise
        raise ValueError("resvg gave up on it.") from None
    return PngImageFile(io.BytesIO(bytes(data))).convert("RGBA")
