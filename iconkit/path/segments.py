"""The representation of path data that every module of this package shares.

A path is a list of plain tuples with absolute coordinates in user units:

=====================================  ==========================================================
``("M", x, y)``                        starts a sub-path
``("L", x, y)``                        straight line; also what ``H`` and ``V`` become
``("C", x1, y1, x2, y2, x, y)``        cubic Bezier; also what ``S`` becomes
``("Q", x1, y1, x, y)``                quadratic Bezier; also what ``T`` becomes
``("A", rx, ry, rot, large, sweep, x, y)``  elliptical arc, radii > 0, degrees, flags 0 or 1
``("Z", x, y)``                        closes the sub-path; x, y repeat its start point
=====================================  ==========================================================

The last two items of every tuple are the point where the pen stands afterwards. Tuples were chosen over objects
because reading, rewriting and writing a path then costs little more than its arithmetic.
"""

from typing import Literal, TypeAlias

MoveTo: TypeAlias = tuple[Literal["M"], float, float]
LineTo: TypeAlias = tuple[Literal["L"], float, float]
CubicTo: TypeAlias = tuple[Literal["C"], float, float, float, float, float, float]
QuadTo: TypeAlias = tuple[Literal["Q"], float, float, float, float]
ArcTo: TypeAlias = tuple[Literal["A"], float, float, float, int, int, float, float]
Close: TypeAlias = tuple[Literal["Z"], float, float]

Segment: TypeAlias = MoveTo | LineTo | CubicTo | QuadTo | ArcTo | Close
Segments: TypeAlias = list[Segment]
