"""Bytes -> text of an icon file: the gate before XML (size, kind of file, encoding)."""

from __future__ import annotations

import re
import zlib

from iconkit import codes
from iconkit.guard import Guard
from iconkit.model import Code, Faults, Problem, Source, Where
from iconkit.tree import shortened

# Encodings in which no byte sequence hides markup from a reader of another one of them.
_ENCODINGS = {"utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252"}
_DECLARATION = re.compile(r"""\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]*)["'][^>]*?\?>""")
_CONFLICT = re.compile(rb"^(?:<{7} |={7}\r?$|>{7} )", re.MULTILINE)
_CONFLICT_MARKS = (b"<" * 7, b"=" * 7, b">" * 7)  # to see at once that there is none
_GZIP = b"\x1f\x8b"
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"RIFF", "a WebP image"),
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive"),
    (_GZIP, "compressed (name it .svgz)"),
)


def text_of(source: Source) -> str:
    """What stands in the file. Raises Faults that say what it is, if it is no text of an icon."""
    return _decoded(source.path, _unpacked(source), source.guard)


def _unpacked(source: Source) -> bytes:
    """The bytes of the drawing: those of a ``.svgz`` are compressed, and never unpacked beyond what is let in."""
    if not source.path.lower().endswith(".svgz") or not source.data.startswith(_GZIP):
        return source.data
    unpack = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        data = unpack.decompress(source.data, source.guard.bytes + 1)
    except zlib.error as error:
        raise fault(codes.NOT_SVG, source.path, f"This .svgz cannot be unpacked: {error}.", export_again()) from None
    if not unpack.eof and len(data) <= source.guard.bytes:
        raise fault(codes.XML_TRUNCATED, source.path, "This .svgz ends too early.", "Fetch the file again.")
    return data


def _decoded(path: str, data: bytes, guard: Guard) -> str:
    """The file's text, or Faults that say what the file is instead."""
    if len(data) > guard.bytes:
        message = f"This file has more than {guard.bytes:,} bytes, which is what an icon may have."
        raise fault(codes.TOO_LARGE, path, message, "Remove embedded images and hidden layers, and export again.")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            hint = "Export the icon as SVG; renaming another file does not make it one."
            raise fault(codes.NOT_SVG, path, f"This is {what}, not SVG.", hint)
    if data.startswith(b"version https://git-lfs"):
        raise fault(codes.LFS_POINTER, path, "This is a Git LFS pointer, not the drawing.", "Run: git lfs pull")
    if any(mark in data for mark in _CONFLICT_MARKS) and (conflict := _CONFLICT.search(data)):
        line = data.count(b"\n", 0, conflict.start()) + 1
        message = "A merge conflict was left in this file."
        raise fault(codes.MERGE_CONFLICT, path, message, "Resolve it: keep one of the two versions.", line, 1)
    encoding = "utf-8-sig"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif declared := _DECLARATION.match(data[:200].decode("latin-1").removeprefix("ï»¿")):
        encoding = "utf-8-sig" if declared[1].lower() in {"utf-8", "utf8"} else declared[1].lower()
        if encoding.startswith("utf-16"):
            message = f"This file declares {declared[1]} but is not: it has no byte order mark."
            raise fault(codes.BAD_ENCODING, path, message, "Save the file as UTF-8.", 1, 1)
        if encoding != "utf-8-sig" and encoding not in _ENCODINGS:
            message = f"The encoding {declared[1]} is not accepted in an icon."
            raise fault(codes.BAD_ENCODING, path, message, "Save the file as UTF-8.", 1, 1)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"Byte {error.start} is not valid {encoding.removesuffix('-sig').upper()}."
        hint = "Save the file as UTF-8, or declare the encoding it really has."
        raise fault(codes.BAD_ENCODING, path, message, hint, line, 1) from None
    if encoding == "utf-16" and (declared := _DECLARATION.match(text[:200])) and "16" not in declared[1]:
        message = f"This file declares {declared[1]} but is UTF-16."
        raise fault(codes.BAD_ENCODING, path, message, "Save the file as UTF-8.", 1, 1)
    if not text.strip("\ufeff \t\r\n"):
        raise fault(codes.EMPTY_FILE, path, "This file is empty.", export_again())
    if "\0" in text and "<" in text:  # expat would take it for UTF-16
        line = text.count("\n", 0, text.index("\0")) + 1
        message = "This file holds the character 0, which no XML does: is it UTF-16 without its mark, or UTF-32?"
        raise fault(codes.BAD_ENCODING, path, message, "Save the file as UTF-8.", line, 1)
    start = text.lstrip()[:200].lower()
    if start.startswith(("<!doctype html", "<html", "<head", "<body")):
        hint = "The download gave a web page (a login or an error page?). Download the SVG itself."
        raise fault(codes.NOT_SVG, path, "This is an HTML page, not SVG.", hint, 1, 1)
    if not start.startswith("<"):
        raise fault(codes.NOT_SVG, path, "This is not XML: it does not begin with <.", export_again(), 1, 1)
    return text


def export_again() -> str:
    """What to do with a file that is broken beyond a word of advice."""
    return "Export the icon again from the drawing tool."


def fault(code: Code, path: str, message: str, hint: str, line: int = 0, column: int = 0) -> Faults:
    """One finding on a file, to be raised."""
    return Faults(Problem(code, Where(path, line, column), shortened(message), hint))
