"""Text -> Document: the gate (DOCTYPE, depth, number of elements) and the tree with positions.

expat alone knows where a start tag begins, and it calls before it goes on: what may not be there is refused as soon as
it is met, and the tree grows on the way.
"""

from __future__ import annotations

import re
from functools import lru_cache
from xml.parsers import expat

from iconkit import codes
from iconkit.file_text import export_again, fault, text_of
from iconkit.guard import Guard
from iconkit.model import Faults, Source
from iconkit.svg import SVG_NAMESPACE, TEXT_ELEMENTS, XLINK_NAMESPACE, XML_NAMESPACE
from iconkit.tree import Document, Node

MAX_ENTITIES = 64
MAX_ENTITY_CHARACTERS = 10_000

_PREFIXES = {SVG_NAMESPACE: "", XLINK_NAMESPACE: "xlink:", XML_NAMESPACE: "xml:"}
# At the end of a DOCTYPE without what it declares itself: the name and place of another DTD.
_OTHER_DTD = re.compile(rb"""\s(?:PUBLIC|SYSTEM)(?:\s+(?:"[^"]*"|'[^']*')){1,2}\s*\Z""")
_VERSION = re.compile(r"1\.[0-9]+")
_ENDS_EARLY = {3, 5, 6, 20}  # expat: no element, unclosed token, partial character, unclosed CDATA section
_HINTS = {
    11: "Write the character itself: XML knows no &nbsp; and its kin.",  # undefined entity
    27: 'Declare the prefix on the <svg> tag (xmlns:prefix="..."), or delete what uses it.',  # unbound prefix
}
_WITH_TEXT = TEXT_ELEMENTS | {"title", "desc", "style"}
_W3C = ("http://www.w3.org/", "https://www.w3.org/")
_SEPARATOR = "\x01"  # between namespace and name; no XML text can hold it


def parse(source: Source) -> Document:
    """The tree of one icon. Raises Faults if the file is not an SVG drawing that may be read."""
    text = text_of(source)
    reader = _Reader(source.path, text, source.guard)
    root = reader.root
    if root.tag != "svg":
        name = root.tag.rpartition("}")[2]
        message = f"The root element is <{name}>, not an SVG <svg>."
        raise fault(codes.NOT_SVG, source.path, message, export_again(), root.line, root.column)
    document = Document(source.path, source.id, root, text, treatment=source.treatment, guard=source.guard)
    for line, column in reader.sheets:
        message = "The file asks for a style sheet (xml-stylesheet) that is not part of it."
        hint = "Export the icon with presentation attributes instead of style sheets, and delete the line."
        document.report(codes.EXTERNAL_REFERENCE, Node("", {}, line, column), message, hint)
    if not reader.has_namespace:
        message = "The root has no xmlns: browsers do not draw this file as an image."
        document.report(codes.NO_NAMESPACE, root, message, f'Add xmlns="{SVG_NAMESPACE}" to the <svg> tag.')
    return document


class _Reader:
    """One pass of expat over the text: the tree, with the position of every start tag."""

    root: Node

    def __init__(self, path: str, text: str, guard: Guard) -> None:
        self.path = path
        self._guard = guard
        self.sheets: list[tuple[int, int]] = []
        """The positions of ``<?xml-stylesheet?>``."""
        self.has_namespace = True
        # Leading white space before the XML declaration is no reason to refuse an icon; lines and columns still count.
        drawn = text.lstrip()
        lines = text[: len(text) - len(drawn)].replace("\r\n", "\n").replace("\r", "\n").split("\n")
        self._skipped_lines, self._skipped_columns = len(lines) - 1, len(lines[-1])
        self._default = ""  # goes before the name of an element without a namespace
        self._count = 0
        self._open: list[Node] = []
        self._texts: list[int] = []  # of each open element with text: the number of chunks before it
        self._chunks: list[str] = []
        self._entities = 0
        self._entity_characters = 0
        self._doctype_at = -1  # where one that names another DTD goes on behind that
        # With a separator expat knows namespaces: an undeclared prefix is a fault, and at its true place.
        parser = expat.ParserCreate("utf-8", _SEPARATOR)
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.EntityDeclHandler = self._entity
        parser.ElementDeclHandler = parser.AttlistDeclHandler = self._declaration
        parser.NotationDeclHandler = self._declaration
        parser.StartDoctypeDeclHandler = self._doctype
        # Or expat would pass over a %reference in silence. Nothing is loaded: there is no handler that could.
        parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_ALWAYS)
        parser.SkippedEntityHandler = self._skipped
        parser.ProcessingInstructionHandler = self._instruction
        parser.XmlDeclHandler = self._version
        self._parser = parser
        utf8 = drawn.encode()
        try:
            parser.Parse(utf8, True)
            if self._doctype_at >= 0:
                # Where another DTD is named, expat passes over entities that nobody has declared: now none is.
                doctype = _OTHER_DTD.sub(lambda match: b" " * len(match[0]), utf8[: self._doctype_at])
                expat.ParserCreate("utf-8", _SEPARATOR).Parse(doctype + utf8[self._doctype_at :], True)
        except expat.ExpatError as error:
            raise self._syntax_fault(error) from None

    def _shifted(self, line: int, column: int) -> tuple[int, int]:
        """A position of a parser in the file, which may begin with white space that no parser has seen."""
        return line + self._skipped_lines, column + (self._skipped_columns if line == 1 else 0)

    def _position(self) -> tuple[int, int]:
        return self._shifted(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber + 1)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line, column = self._position()
        opened = self._open
        if not opened:
            # A root pasted out of HTML has no namespace, and then neither have the elements below it.
            self.has_namespace = name != "svg"
            self._default = "{}" if self.has_namespace else ""
        if _SEPARATOR in "".join(attributes):
            attributes = {_local(each, ""): value for each, value in attributes.items()}
        node = Node(_local(name, self._default), attributes, line, column)
        if opened:
            opened[-1].children.append(node)
        else:
            self.root = node
        opened.append(node)
        if node.tag in _WITH_TEXT:
            self._texts.append(len(self._chunks))
            self._parser.CharacterDataHandler = self._chunks.append
        self._count += 1
        guard = self._guard
        if len(opened) > guard.depth:
            message = f"Elements are nested more than {guard.depth} levels deep."
            raise fault(codes.TOO_DEEP, self.path, message, "Ungroup the drawing and export again.", line, column)
        if self._count > guard.elements or len(attributes) > guard.attributes:
            message = f"The file has more than {guard.elements:,} elements, which is what an icon may have."
            if len(attributes) > guard.attributes:
                message = f"This element has more than {guard.attributes:,} attributes."
            raise fault(codes.TOO_MANY, self.path, message, "Simplify the drawing and export again.", line, column)

    def _end(self, _name: str) -> None:
        node = self._open.pop()
        if node.tag in _WITH_TEXT:
            node.text = "".join(self._chunks[self._texts.pop() :])
            if not self._texts:
                self._parser.CharacterDataHandler = None

    def _entity(
        self,
        _name: str,
        is_parameter: bool,
        value: str | None,
        _base: str | None,
        _system: str | None,
        _public: str | None,
        _notation: str | None,
    ) -> None:
        """Illustrator writes its namespaces as entities of plain text; nothing else has a place in an icon."""
        self._entities += 1
        self._entity_characters += len(value or "")
        if (
            is_parameter
            or value is None
            or "&" in value
            or "<" in value
            or self._entities > MAX_ENTITIES
            or self._entity_characters > MAX_ENTITY_CHARACTERS
        ):
            self._declaration()

    def _version(self, version: str, _encoding: str | None, _standalone: int) -> None:
        if not _VERSION.fullmatch(version):
            message = f"This is not well-formed XML: there is no version {version[:20]!r} of it."
            raise fault(codes.XML_SYNTAX, self.path, message, export_again(), *self._position())

    def _doctype(self, _name: str, system: str | None, public: str | None, _internal: bool) -> None:
        """Old tools name the DTD of the W3C, which nobody fetches; any other file would be somebody's trap."""
        if system is not None:
            self._doctype_at = self._parser.CurrentByteIndex
        is_w3c = (public or "").startswith("-//W3C//DTD SVG") and "://" not in (system or "")
        if system and not is_w3c and not system.startswith(_W3C):
            self._declaration()

    def _skipped(self, _name: str, is_parameter: bool) -> None:
        if is_parameter:
            self._declaration()

    def _instruction(self, target: str, _data: str) -> None:
        if target.lower() == "xml-stylesheet":
            self.sheets.append(self._position())

    def _declaration(self, *_details: object) -> None:
        line, column = self._position()
        message = "The DOCTYPE does more than name SVG and declare plain text entities; that is refused."
        hint = "Delete the <!DOCTYPE ...> from the file: SVG needs none."
        raise fault(codes.DOCTYPE_REFUSED, self.path, message, hint, line, column)

    def _syntax_fault(self, error: expat.ExpatError) -> Faults:
        line, column = self._shifted(error.lineno, error.offset + 1)
        opened = self._open[-1] if self._open else None
        name = "" if opened is None else opened.tag.rpartition("}")[2]
        if error.code in _ENDS_EARLY:
            message = "The file ends too early."
            if opened is not None:
                message = f"The file ends before the <{name}> of line {opened.line} is closed."
            hint = "The download or copy was cut short: fetch the file again."
            return fault(codes.XML_TRUNCATED, self.path, message, hint, line, column)
        reason = expat.ErrorString(error.code)
        message = f"This is not well-formed XML: {reason}."
        if opened is not None and "mismatched" in reason:
            message = f"This is not well-formed XML: the <{name}> of line {opened.line} is closed by another tag."
        hint = _HINTS.get(error.code) or export_again()
        return fault(codes.XML_SYNTAX, self.path, message, hint, line, column)


@lru_cache(maxsize=1024)
def _local(name: str, default: str) -> str:
    """The name a Node has for expat's ``name``; ``default`` goes before one without a namespace."""
    namespace, separator, local = name.rpartition(_SEPARATOR)
    if not separator:
        return default + name
    prefix = _PREFIXES.get(namespace)
    return f"{{{namespace}}}{local}" if prefix is None else prefix + local
