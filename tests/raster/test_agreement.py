from __future__ import annotations

from PIL import Image, ImageDraw

from iconkit.raster.agreement import CLOSE, agree, are_close, distance


def disk(left: float = 4.0, color: str = "#000", side: int = 24) -> Image.Image:
    """A disk of 16 px, anti-aliased from eight times its size."""
    large = Image.new("RGBa", (side * 8, side * 8))
    pen = ImageDraw.Draw(large)
    pen.ellipse((left * 8, 32, left * 8 + 128, 160), fill=Image.new("RGBA", (1, 1), color).getpixel((0, 0)))
    return large.reduce(8).convert("RGBA")


def test_a_picture_agrees_with_itself_and_with_other_anti_aliasing() -> None:
    assert agree(disk(), disk())
    assert agree(disk(), disk(4.15))


def test_a_moved_recolored_or_missing_part_does_not_agree() -> None:
    assert not agree(disk(), disk(5.5))
    assert not agree(disk(), disk(color="#555"))
    assert not agree(disk(), Image.new("RGBA", (24, 24)))


def test_a_part_at_the_edge_counts() -> None:
    edge = Image.new("RGBA", (24, 24))
    edge.paste("#000", (0, 0, 24, 2))

    assert not agree(edge, Image.new("RGBA", (24, 24)))


def test_close_is_the_same_by_the_quick_way_as_by_the_exact_one() -> None:
    pairs = [(disk(), disk(4 + step / 40)) for step in range(40)] + [
        (disk(), disk(color=f"#{n:02x}0000")) for n in range(64)
    ]
    judged = [are_close(*pair) for pair in pairs]

    assert judged == [distance(*pair) <= CLOSE for pair in pairs]
    assert {*judged} == {True, False}


def test_premultiplied_pictures_are_judged_as_they_are() -> None:
    assert distance(disk(), disk(5)) == distance(disk().convert("RGBa"), disk(5).convert("RGBa"))


def test_coverage_alone_is_judged_like_black() -> None:
    assert distance(disk().getchannel("A"), disk(5).getchannel("A")) == distance(disk(), disk(5))
