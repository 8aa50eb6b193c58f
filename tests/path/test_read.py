import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from iconkit.path import forget, read, remember
from iconkit.path.careful import read_careful
from iconkit.path.segments import Segments
from tests.work import calls_of

from .strategies import plain_text, segments, smooth, spelled


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M1 2", [("M", 1, 2)]),
        ("m1 2 3 4", [("M", 1, 2), ("L", 4, 6)]),
        ("M1 2 3 4", [("M", 1, 2), ("L", 3, 4)]),
        ("M1 2m3 4", [("M", 1, 2), ("M", 4, 6)]),
        ("M1 2H5h-2", [("M", 1, 2), ("L", 5, 2), ("L", 3, 2)]),
        ("M1 2V5v-2", [("M", 1, 2), ("L", 1, 5), ("L", 1, 3)]),
        ("M1 1l2 3z", [("M", 1, 1), ("L", 3, 4), ("Z", 1, 1)]),
        ("M1 1l2 3zl1 0", [("M", 1, 1), ("L", 3, 4), ("Z", 1, 1), ("L", 2, 1)]),
        ("M0 0c1 2 3 4 5 6", [("M", 0, 0), ("C", 1, 2, 3, 4, 5, 6)]),
        ("M1 1C1 2 3 4 5 6S9 8 7 7", [("M", 1, 1), ("C", 1, 2, 3, 4, 5, 6), ("C", 7, 8, 9, 8, 7, 7)]),
        ("M1 1s1 2 3 4", [("M", 1, 1), ("C", 1, 1, 2, 3, 4, 5)]),
        ("M0 0q1 2 3 0t3 0", [("M", 0, 0), ("Q", 1, 2, 3, 0), ("Q", 5, -2, 6, 0)]),
        ("M1 1t3 0", [("M", 1, 1), ("Q", 1, 1, 4, 1)]),
        ("M0 0c1 1 2 1 3 0t3 0", [("M", 0, 0), ("C", 1, 1, 2, 1, 3, 0), ("Q", 3, 0, 6, 0)]),
        ("M0 0q1 2 3 0s1 1 2 0", [("M", 0, 0), ("Q", 1, 2, 3, 0), ("C", 3, 0, 4, 1, 5, 0)]),
        ("M0 0a1 2 30 1 0 3 4", [("M", 0, 0), ("A", 1, 2, 30, 1, 0, 3, 4)]),
    ],
)
def test_every_command(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(text) == (expected, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("M.5.5-1-2", [("M", 0.5, 0.5), ("L", -1, -2)]),
        ("M1,2,3,4", [("M", 1, 2), ("L", 3, 4)]),
        ("\n\tM 1 , 2\r\nL+3 4", [("M", 1, 2), ("L", 3, 4)]),
        ("M1e1 2E-1", [("M", 10, 0.2)]),
        ("M1e1.5", [("M", 10, 0.5)]),
        ("M0 0a1 1 0 01.5.5", [("M", 0, 0), ("A", 1, 1, 0, 0, 1, 0.5, 0.5)]),
        ("M0 0a1 1 0 113 0", [("M", 0, 0), ("A", 1, 1, 0, 1, 1, 3, 0)]),
        ("M0 0a1 1 0,0,1,2,0 1 1 0 0 0-2,0", [("M", 0, 0), ("A", 1, 1, 0, 0, 1, 2, 0), ("A", 1, 1, 0, 0, 0, 0, 0)]),
        ("M0 0A-3 3 0 0 1 1 1", [("M", 0, 0), ("A", 3, 3, 0, 0, 1, 1, 1)]),
        ("M0 0A0 3 0 0 1 1 1", [("M", 0, 0), ("L", 1, 1)]),
        ("M5 5A3 3 0 1 1 5 5L6 6", [("M", 5, 5), ("L", 6, 6)]),
        ("", []),
        (" \n", []),
    ],
)
def test_compact_and_odd_spellings(text: str, expected: list[tuple[object, ...]]) -> None:
    assert read(text) == (expected, None)


def test_an_arc_back_to_a_start_that_float_sums_miss_draws_nothing() -> None:
    found, error = read("M.1.1l.2 0A1 1 0 1 1 .3.1")
    assert error is None
    assert [segment[0] for segment in found] == ["M", "L"]


@pytest.mark.parametrize(
    ("text", "kept", "offset", "words"),
    [
        ("L1 1", 0, 0, "must start with a moveto"),
        ("M0 0L1", 1, 6, "needs 2 numbers, but after 1 the path data ends"),
        ("M0 0L1 1 2", 2, 10, "needs 2 numbers"),
        ("M0 0L1 1,,2 2", 2, 8, "comma"),
        ("M0 0,", 1, 4, "comma"),
        ("M,0 0", 0, 1, "M needs 2 numbers, but after 0 found ','"),
        ("M0 0 X 1", 1, 5, "'X' is not a path command"),
        ("M0 0z5 5", 2, 5, "number without a command"),
        ("M1. 2", 0, 2, "found '.'"),
        ("M0 0a1 1 0 2 1 3 3", 1, 11, "flag must be 0 or 1"),
        ("M0 0L1e999 1", 1, 5, "too large"),
        ("M0 0L" + "9" * 400 + " 1", 1, 5, "too large"),
        ("M0 0h9e14h9e14", 2, 9, "range of numbers"),
        ("M0 0L1 1 NaN 2", 2, 9, "'N' is not"),
        ("M0 0 л1 1", 1, 5, "not a path command"),
    ],
)
def test_an_error_keeps_what_precedes_it(text: str, kept: int, offset: int, words: str) -> None:
    found, error = read(text)
    assert error is not None
    assert len(found) == kept
    assert error.offset == offset
    assert words in error.reason


def test_what_is_remembered_is_not_read_again() -> None:
    text = "M1 2h3M4 5v6"
    first: Segments = [("M", 7.0, 8.0)]  # of another text, to tell them apart
    remember(text, first)
    first.append(("L", 9.0, 9.0))

    found, error = read(text)
    assert (found, error) == ([("M", 7.0, 8.0)], None)
    found.clear()
    assert read(text)[0] == [("M", 7.0, 8.0)]


def test_little_is_remembered() -> None:
    remember("M0 0h1", [("M", 7.0, 8.0)])
    read("M0 0" + "h1" * 400_000)
    assert read("M0 0h1")[0] == [("M", 7.0, 8.0)], "a text that is too long has pushed others out"
    for number in range(100):
        read(f"M0 0h{number}" + "v1" * 5_000)

    assert read("M0 0h1")[0] == [("M", 0.0, 0.0), ("L", 1.0, 0.0)]

    remember("M0 0h1", [("M", 7.0, 8.0)])
    forget()
    assert read("M0 0h1")[0] == [("M", 0.0, 0.0), ("L", 1.0, 0.0)]


@settings(max_examples=150)
@given(segments())
def test_the_quick_and_the_careful_reader_agree(path: list[tuple[object, ...]]) -> None:
    text = plain_text(path)  # type: ignore[arg-type]
    assert read(text) == read_careful(text)


@settings(max_examples=150)
@given(st.one_of(segments(), smooth()), st.data())
def test_every_spelling_says_the_same(path: Segments, data: st.DataObject) -> None:
    text = data.draw(spelled(path))
    found, error = read(text)
    assert error is None
    assert (found, error) == read_careful(text)
    assert [segment[0] for segment in found] == [segment[0] for segment in path]
    for one, other in zip(path, found, strict=True):
        assert other[1:] == pytest.approx(one[1:], abs=1e-9)


@settings(max_examples=300)
@given(st.text(alphabet="MmZzLlhVcSsqTaA01.5-+e, \n", max_size=40))
def test_any_text_is_read_the_same_by_both_readers(text: str) -> None:
    found, error = read("M0 0" + text)
    assert (found, error) == read_careful("M0 0" + text)
    if error:
        assert 0 <= error.offset <= len(text) + 4


@pytest.mark.parametrize(
    ("start", "repeated", "end"),
    [
        ("M", "1 ", "x"),
        ("M0 0", ",", ""),
        ("M0 0", " ", "x"),
        ("M0 0a", "1 1 0 01 1 1 ", "2"),
        ("M", "1e-", ""),
    ],
)
def test_long_nonsense_is_refused_in_linear_time(start: str, repeated: str, end: str) -> None:
    def refuse(count: int) -> None:
        _, error = read(start + repeated * count + end)
        assert error is not None

    refuse(30_000)
    assert calls_of(refuse, 20_000) <= 2.5 * calls_of(refuse, 10_000)
