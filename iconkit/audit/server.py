"""A folder of the site over HTTP, for the browser beside it: from a file no browser loads an external sprite.

Only this machine can ask (127.0.0.1), on a port that is free, for as long as the audit runs.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_TYPES = {
    ".css": "text/css",
    ".htm": "text/html",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".xhtml": "application/xhtml+xml",
}


class _Handler(SimpleHTTPRequestHandler):
    timeout = 10  # seconds; Chromium opens connections ahead that it may never use
    # What the system says of endings differs from machine to machine; of other files it may.
    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **_TYPES}  # noqa: RUF012 - as the base class has it

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Quiet: what does not arrive is a finding."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The origin at which ``folder`` is served."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
