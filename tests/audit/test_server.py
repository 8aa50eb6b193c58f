from __future__ import annotations

from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from iconkit.audit.server import served
from tests.samples import fill


@pytest.mark.parametrize(
    ("name", "kind"),
    [("sprite.svg", "image/svg+xml"), ("a.mjs", "text/javascript"), ("a b.html", "text/html"), ("a.css", "text/css")],
)
def test_files_have_the_types_that_browsers_ask_for(here: Path, name: str, kind: str) -> None:
    fill(here, {name: "x"})
    with served(here) as origin, urlopen(f"{origin}/{name.replace(' ', '%20')}") as answer:
        assert answer.headers.get_content_type() == kind
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.read() == b"x"


def test_nothing_outside_of_the_folder(here: Path) -> None:
    fill(here, {"secret": "x", "site/a.html": ""})
    with served(here / "site") as origin:
        assert origin.startswith("http://127.0.0.1:")
        with pytest.raises(HTTPError, match="404") as caught:
            urlopen(f"{origin}/../secret")
        caught.value.close()
