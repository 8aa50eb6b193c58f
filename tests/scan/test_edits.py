from __future__ import annotations

from pathlib import Path

import pytest

from iconkit.scan.edits import diff_lines, edited, edited_files
from iconkit.scan.page import Edit
from iconkit.scan.rules import check_page
from tests.scan.small_set import page_of


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_the_rest_of_the_file_stays_byte_for_byte(encoding: str) -> None:
    text = 'é\r\n<a>\n<svg><use href="sprite.svg#cross"/>\r</svg>'
    (edit,) = (edit for _, finding in check_page(page_of(text)) for edit in finding.edits if edit.new == "close")

    assert edited(text.encode(encoding), [edit]) == text.replace("cross", "close").encode(encoding)


def test_of_overlapping_edits_the_first_is_made() -> None:
    assert edited(b"abcd", [Edit(1, 3, "x"), Edit(2, 4, "y"), Edit(1, 3, "x")]) == b"axd"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '<a href="/"><svg class="icon"><use href="/i/sprite.svg#close"/></svg> Shut</a>',
            '<svg aria-hidden="true" class',
        ),
        ('<html lang="en"><svg class="icon" role="img"><use href="#close"/></svg>', '<svg aria-label="Close" class'),
        ('<html lang="ja"><svg class="icon" role="img" aria-label="Close"><use href="#close"/></svg>', '"閉じる"'),
        ('<p><img src="/i/svg/sun.svg"> Sunny</p>', '<img alt="" src'),
    ],
)
def test_what_was_corrected_is_found_no_more(before: str, after: str) -> None:
    edits = [edit for _, finding in check_page(page_of(before)) for edit in finding.edits]

    text = edited(before.encode(), edits).decode()

    assert after in text
    assert [*check_page(page_of(text))] == []


def test_what_cannot_be_written_back_is_said(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(b"\x81\xff")

    files, (problem,) = edited_files({str(path): (Edit(0, 0, "x"),)})

    assert files == {}
    assert problem.code.name == "not-writable"


def test_a_diff_shows_the_line() -> None:
    lines = [*diff_lines({"a.html": (b"a\nb\n", b"a\nc\n")})]

    assert lines[:2] == ["--- a/a.html", "+++ b/a.html"]
    assert lines[-2:] == ["-b", "+c"]
