"""A site on this machine: folders of files, and single pages beside them."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path, PurePosixPath
from typing import cast
from urllib.parse import unquote, urlsplit

STRICT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'"
_STRICT = "strict"
_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".png": "image/png",
    ".svg": "image/svg+xml",
}


class Site:
    """What is served. ``origin`` is ``http://127.0.0.1:PORT``, ``requests`` the paths asked for so far."""

    def __init__(self, origin: str, folders: Mapping[str, Path], headers: Mapping[str, str]) -> None:
        self.origin = origin
        self.headers = dict(headers)
        self.requests: list[str] = []
        self._folders = folders
        self._pages: dict[str, bytes] = {}
        self._policies: dict[str, str] = {}
        self._numbers = count(1)

    def page(self, folder: str, html: str, *, strict: bool = False, policy: str = "") -> str:
        """Put a page into a served folder, without touching the disk; its URL.

        ``strict``: it and what it loads beside itself is served with STRICT_POLICY as its Content-Security-Policy.
        ``policy``: the page alone is served with this one.
        """
        path = self._put(folder, "html", html)
        self._policies[path] = policy
        return f"{self.origin}/{_STRICT}/{path}" if strict else self.url(path)

    def file(self, folder: str, ending: str, text: str) -> str:
        """Put another file into a served folder; its URL."""
        return self.url(self._put(folder, ending, text))

    def _put(self, folder: str, ending: str, text: str) -> str:
        path = f"{folder}/page-{next(self._numbers)}.{ending}"
        self._pages[path] = text.encode()
        return path

    def policy(self, path: str) -> str:
        """The Content-Security-Policy of the page at ``FOLDER/FILE`` alone; empty if it has none."""
        return self._policies.get(path, "")

    def url(self, path: str) -> str:
        """The URL of ``FOLDER/FILE``."""
        return f"{self.origin}/{path}"

    def read(self, path: str) -> bytes | None:
        """The bytes at ``FOLDER/FILE``, or None if there are none."""
        if path in self._pages:
            return self._pages[path]
        folder, _, name = path.partition("/")
        file = self._folders.get(folder, Path()) / name
        return file.read_bytes() if folder in self._folders and file.is_file() else None


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site


class _Handler(BaseHTTPRequestHandler):
    timeout = 10  # seconds; Chromium opens connections ahead that it may never use

    def do_GET(self) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        plain = path.removeprefix(f"{_STRICT}/")
        if path == "favicon.ico":  # asked for by the browser itself, so not having one is no fault of the page
            self.send_response(204)
            self.end_headers()
            return
        site = cast("_Server", self.server).site
        site.requests.append(plain)
        data = site.read(plain)
        if data is None:
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", _TYPES[PurePosixPath(plain).suffix])
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        for name, value in site.headers.items():
            self.send_header(name, value)
        if policy := STRICT_POLICY if plain != path else site.policy(plain):
            self.send_header("Content-Security-Policy", policy)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: what was missing is asserted by the tests, not read in a log."""


@contextmanager
def serve(folders: Mapping[str, Path], headers: Mapping[str, str] | None = None) -> Iterator[Site]:
    """Serve folders by their first path segment, from a free port of 127.0.0.1; ``headers`` are in every answer."""
    with _Server(("127.0.0.1", 0), _Handler) as server:
        server.site = Site(f"http://127.0.0.1:{server.server_port}", folders, headers or {})
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield server.site
        finally:
            server.shutdown()
            thread.join()
