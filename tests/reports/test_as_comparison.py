from __future__ import annotations

from base64 import b64decode

from lxml import html

from iconkit.compare.snapshot import Snapshot
from iconkit.model import Change
from iconkit.reports.as_comparison import SIZES, as_comparison
from tests.compare.builds import make_shown

OLD = Snapshot("<old>", "en", {"up": make_shown(), "gone": make_shown()})
NEW = Snapshot("new", "en", {"up": make_shown("<path d='M0 0h9v9'/>"), "fresh": make_shown()})
CHANGES = (
    Change("added", "fresh"),
    Change("removed", "gone", "", "<No>"),
    Change("redrawn", "up"),
    Change("retitled", "up", "<Up>", "&Up"),
)


def test_pictures_of_what_is_drawn_otherwise() -> None:
    root = html.document_fromstring(as_comparison(OLD, NEW, CHANGES, "major"))

    captions = {
        section.get("id"): [caption.text for caption in section.iter("figcaption")] for section in root.iter("section")
    }
    assert captions == {
        "fresh": ["After"],
        "gone": ["Before"],
        "up": ["Before", "After", "Overlay", "Difference (black)"],
    }
    for figure in root.iter("figure"):
        for ground in figure.findall("div"):
            widths = dict.fromkeys(int(image.get("width", 0)) for image in ground.iter("img"))
            assert tuple(widths) == SIZES
    colors = {
        b64decode(image.get("src", "").partition(",")[2]).split(b'"', 2)[1]
        for image in root.iter("img")
        if "svg" in image.get("src", "")
    }
    assert colors == {b"#000", b"#fff"}


def test_it_needs_no_other_file_and_escapes_what_it_says() -> None:
    text = as_comparison(OLD, NEW, CHANGES, "major")
    root = html.document_fromstring(text)

    assert {image.get("src", "").partition(":")[0] for image in root.iter("img")} == {"data"}
    assert not list(root.iter("link"))
    rows = ["|".join(cell.text_content() for cell in row) for row in root.iter("tr")]
    assert rows == [
        "Change|Icon|What",
        "added|fresh|",
        "removed|gone|<No>",
        "redrawn|up|",
        "retitled|up|<Up> → &Up",
    ]
    assert "<old>" not in text


def test_without_pictures_there_is_no_slider() -> None:
    text = as_comparison(OLD, NEW, CHANGES[3:], "patch")

    assert "<input" not in text
    assert "Nothing." in as_comparison(OLD, OLD, (), "none")
