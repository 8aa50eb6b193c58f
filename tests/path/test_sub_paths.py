import pytest

from iconkit.path import minify, read
from iconkit.path.sub_paths import joined, split


@pytest.mark.parametrize(
    ("text", "count"),
    [("M1 1h3", 1), ("M1 1h3zM5 5v2z", 2), ("M1 1h3zv3h2", 1), ("M1 1zM1 1h3", 2), ("", 0)],
)
def test_each_moveto_begins_one(text: str, count: int) -> None:
    segments, _ = read(text)
    parts = split(segments, stroked=True)
    assert len(parts) == count
    assert [segment for part in parts for segment in part] == segments


def test_the_closes_of_a_fill_show_nowhere_but_before_what_hangs_on_them() -> None:
    parts = split(read("M1 1h3v3zM5 5h2v2zzM9 1h3zv3")[0], stroked=False)
    assert ["".join(segment[0] for segment in part) for part in parts] == ["MLL", "MLL", "MLZL"]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param("M1 1h3zM1 1v3", ["MLZL"], id="goes on from the close"),
        pytest.param("M1 1h3zM2 1v3", ["MLZ", "ML"], id="elsewhere"),
        pytest.param("M1 1h3M4 1v3", ["ML", "ML"], id="not closed"),
        pytest.param("M1 1h3zM1 1z", ["MLZ", "MZ"], id="a dot"),
    ],
)
def test_joined(text: str, kinds: list[str]) -> None:
    parts = joined([*split(read(text)[0], stroked=True), []])
    assert ["".join(segment[0] for segment in part) for part in parts] == kinds


@pytest.mark.parametrize("stroked", [True, False])
def test_what_is_done_with_one_changes_nothing_in_another(stroked: bool) -> None:
    one, other = "M1 1C1 5 5 5 5 9C5 13 12 13 12 9L3 3L2 2z", "M20 20L22 20L23 20L23 23z"
    alone = [minify(text, 2, tolerance=0.001, stroked=stroked) for text in (one, other)]
    together = minify(one + other, 2, tolerance=0.001, stroked=stroked)
    assert [read(text)[0] for text in alone] == split(read(together)[0], stroked=True)
