"""What holds for every input: nothing crashes or hangs; what comes out is allowed, well-formed, settled and proved."""

from __future__ import annotations

import time

from iconkit.guard import USUAL
from iconkit.markup import standalone
from iconkit.model import Drawing, IconSet, PictureSet, Source, Sprite
from iconkit.normalize import normalize
from iconkit.outputs.classes import classes
from iconkit.outputs.editor import editor
from iconkit.outputs.manifest import manifest
from iconkit.outputs.preview import preview
from iconkit.outputs.single_svg import single_svg
from iconkit.outputs.sprites import sprites
from iconkit.raster.shots import Task, draw_shots, shots_of
from tests.hostile.allowed import faults_of, faults_of_svg
from tests.samples import make_icon

_KINDS = tuple(Sprite(name=kind, kind=kind) for kind in ("symbol", "inline", "stack", "view"))


def check_drawing(data: bytes) -> Drawing | None:
    """The drawing of a file, after everything that must hold for it."""
    started = time.process_time()
    normalized = normalize(Source("icon.svg", "icon", "", data))
    assert time.process_time() - started < USUAL.seconds, "it would be given up"
    drawing = normalized.drawing
    if drawing is None:
        assert any(problem.code.severity == "error" for problem in normalized.problems)
        return None
    markup = standalone(drawing)
    assert faults_of_svg(markup.encode()) == []
    again = normalize(Source("icon.svg", "icon", "", markup.encode()), verify=True)
    assert again.drawing is not None, again.problems
    assert standalone(again.drawing) == markup, "it is not settled"
    return drawing


def check_outputs(drawing: Drawing, title: str) -> None:
    """Every output of a set of one icon with this title: they parse, and hold nothing that is not allowed; and it can
    be drawn as a picture."""
    icon = make_icon("icon", title=title, drawing=drawing)
    ((_, shot),) = shots_of(drawing.view_box, PictureSet(size=24, scales=(1,)))
    drawn = draw_shots(Task(drawing, (shot,)))
    assert not drawn.error, drawn.error
    assert faults_of("icon.png", drawn.files[0]) == []
    icon_set = IconSet((icon,), "en", 24, sprites=_KINDS)
    made = [artifact for output in (sprites, single_svg, classes, preview, editor) for artifact in output(icon_set)]
    for artifact in (*made, *manifest(icon_set, made)):
        faults = [fault for fault in faults_of(artifact.path, artifact.data) if fault not in title]
        assert faults == [], (artifact.path, faults)
