"""A client of Marionette, the remote control that is built into every Firefox.

Each message is its length in bytes, in decimal digits, a colon, and JSON. A command is [0, number, name, parameters],
its answer [1, number, error or null, result] (Firefox Source Docs, "Marionette", "Protocol"). No geckodriver is needed,
and scripts can run in the browser's own process, where the accessibility tree is.
"""

from __future__ import annotations

import json
import socket
from types import TracebackType
from typing import Any, Literal, Self

_TIMEOUT = 30
"""Seconds without an answer after which the browser counts as stuck."""


class MarionetteError(Exception):
    """What Firefox answers to a command that it cannot carry out."""


class Marionette:
    """A session in the Firefox that listens at a port of 127.0.0.1. The with statement ends the connection."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), _TIMEOUT)
        self._answers = self._socket.makefile("rb")
        self._number = 0
        self._receive()  # its greeting
        self.send("WebDriver:NewSession")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._answers.close()
        self._socket.close()

    def send(self, command: str, **parameters: object) -> Any:
        """The command's result. Raises MarionetteError if it is refused, OSError if the browser is gone."""
        self._number += 1
        message = json.dumps([0, self._number, command, parameters]).encode()
        self._socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, result = self._receive()
        if error:
            raise MarionetteError(f"{command}: {error['error']}: {error['message']}")
        return result

    def run(self, context: Literal["chrome", "content"], script: str, *arguments: object) -> Any:
        """What the script, a function's body, returns: in the page, or in the window around it ("chrome")."""
        self.send("Marionette:SetContext", value=context)
        result = self.send("WebDriver:ExecuteScript", script=script, args=arguments)["value"]
        self.send("Marionette:SetContext", value="content")
        return result

    def _receive(self) -> Any:
        digits = b""
        while (byte := self._answers.read(1)) != b":":
            if not byte:
                raise ConnectionError("Firefox closed the connection")
            digits += byte
        return json.loads(self._answers.read(int(digits)))
