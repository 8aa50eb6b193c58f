"""Files that do not arrive, and what a policy stops, from servers that do such things."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path

import pytest

from iconkit.audit.records import Audited
from iconkit.audit.rules import check_page
from tests.audit.auditing import audited, own_icons, page_of

ICON = '<svg class="icon" width="24" height="24" aria-hidden="true"><use href="icons/sprite.svg#close"/></svg>'
MASK = "width: 24px; height: 24px; background: #777; forced-color-adjust: none; mask: url({}/icons/svg/close.svg)"


class _Handler(SimpleHTTPRequestHandler):
    headers_sent: Mapping[str, str] = {}

    def end_headers(self) -> None:
        for name, value in self.headers_sent.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


class _Mistaken(_Handler):
    """Does not know what an SVG is."""

    def guess_type(self, path: str | PathLike[str]) -> str:
        return "text/plain" if str(path).endswith(".svg") else super().guess_type(path)


class _Strict(_Handler):
    headers_sent: Mapping[str, str] = {"Content-Security-Policy": "default-src 'self'; img-src 'none'"}


@contextmanager
def server(folder: Path, handler: type[_Handler]) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as made:
        made.daemon_threads = True
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{made.server_port}"
        finally:
            made.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Audited]:
    with server(site, _Mistaken) as mistaken, server(site, _Strict) as strict, server(site, _Handler) as plain:
        foreign = plain.replace("127.0.0.1", "localhost")
        texts = {
            "plain": ICON * 2,
            "other origin": f'<p style="{MASK.format(foreign)}"></p>{ICON}',
            "sprite elsewhere": ICON.replace("icons/", f"{foreign}/icons/"),
            "nobody there": '<img src="http://127.0.0.1:9/svg/close.svg" alt="Close" width="24" height="24">',
        }
        for name, markup in texts.items():
            (site / f"{name}.html").write_text(page_of(markup), "utf-8")
        addresses = {
            "wrong type": f"{mistaken}/plain.html",
            "stopped": f"{strict}/plain.html",
            **{name: f"{plain}/{name.replace(' ', '%20')}.html" for name in texts},
        }
        found = audited([*addresses.values()], own_icons(), ["light"])
        return dict(zip(addresses, found, strict=True))


@pytest.mark.parametrize(
    ("name", "rule", "part"),
    [
        ("wrong type", "icon-not-loaded", "image/svg+xml. 2 icons"),
        ("stopped", "icon-policy", "its img-src does not allow it. 2 icons"),
        ("other origin", "icon-not-loaded", "(CORS)"),
        ("sprite elsewhere", "cross-origin-use", "nothing is drawn"),
        ("nobody there", "icon-not-loaded", "is not loaded"),
    ],
)
def test_what_does_not_arrive_is_one_finding(pages: dict[str, Audited], name: str, rule: str, part: str) -> None:
    ((heard, finding),) = check_page(pages[name])

    assert heard.code.name == rule
    assert part in finding.message


def test_a_page_of_a_server_is_as_good_as_a_file(pages: dict[str, Audited]) -> None:
    page = pages["plain"]

    assert [*check_page(page)] == []
    assert page.icons[0].where.line == 3
    assert page.url == page.name


def test_other_origins_that_a_page_asks_are_told(pages: dict[str, Audited]) -> None:
    assert pages["plain"].origins == ()
    assert [origin.rpartition(":")[0] for origin in pages["other origin"].origins] == ["http://localhost"]
