"""Jinja: the extension ``iconkit.html.jinja.IconExtension``.

It gives templates the global ``icons``, once ``environment.icons`` is set to an :class:`iconkit.html.Icons`, and the
tag ``{% icon "close", label="Close" %}``, which is short for ``{{ icons.icon("close", label="Close") }}``.

    environment = Environment(extensions=["iconkit.html.jinja.IconExtension"], autoescape=True)
    environment.icons = Icons.load("dist/icons.json", "/static/icons/")
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from jinja2 import Environment, nodes
from jinja2.ext import Extension
from markupsafe import Markup

if TYPE_CHECKING:
    from jinja2.parser import Parser

    from iconkit.html.icons import Icons


class _Global:
    """``icons`` in templates: what ``environment.icons`` is when it is asked for."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment

    def __getattr__(self, name: str) -> object:
        return getattr(_icons(self._environment), name)


class IconExtension(Extension):
    """See the module."""

    tags = {"icon"}  # noqa: RUF012 - as in the base class

    def __init__(self, environment: Environment) -> None:
        super().__init__(environment)
        environment.extend(icons=None)
        environment.globals["icons"] = _Global(environment)

    def parse(self, parser: Parser) -> nodes.Node:
        """``{% icon ID, NAME=VALUE, ... %}``, with the arguments of :meth:`iconkit.html.Icons.icon`."""
        line = next(parser.stream).lineno
        icon_id = parser.parse_expression()
        keywords: list[nodes.Keyword] = []
        while parser.stream.skip_if("comma"):
            name = parser.stream.expect("name").value
            parser.stream.expect("assign")
            keywords.append(nodes.Keyword(name, parser.parse_expression(), lineno=line))
        call = self.call_method("_icon", [icon_id], keywords, lineno=line)
        return nodes.Output([nodes.MarkSafe(call)], lineno=line)

    def _icon(self, icon_id: str, **options: object) -> Markup:
        return _icons(self.environment).icon(icon_id, **options)  # type: ignore[arg-type]


def _icons(environment: Environment) -> Icons:
    icons: Icons | None = environment.icons  # type: ignore[attr-defined]
    if icons is None:
        raise RuntimeError('Set environment.icons = Icons.load("dist/icons.json", "/static/icons/") first.')
    return icons
