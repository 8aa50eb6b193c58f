"""Template tags and expressions, hidden from the HTML parser behind as many bytes, so that every position stays true.

This is the tolerant reader: it knows how tags begin and end, and which put something onto the page.

- ``{{ ... }}``, ``{{{ ... }}}``, ``{!! ... !!}``,
  ``<%= ... %>``, ``<?= ... ?>`` and ``{% name ... %}`` of an unknown name give content;
- ``{% if %}``, ``{{#if}}``, ``<% ... %>`` and the like give none, but what they enclose may be missing;
- comments of every kind are as if they were not there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

Kind = Literal["output", "statement", "comment"]

OUTPUT, STATEMENT = b"\x11", b"\x12"
"""The bytes that stand in place of what is hidden: control characters that no page has."""


class Span(NamedTuple):
    """What is hidden: bytes from ``start`` to ``end``, and the expression in it."""

    start: int
    end: int
    kind: Kind
    source: str


Mask = Callable[[bytes], Iterator[Span]]

# No pattern goes past the next opening of its own kind: what is never closed is searched once, not from every opening.
_RAW = (
    rb"(?i:<(?:script|style)\b[^<>]*+>[^<]*+(?>(?:<(?!/?(?:script|style)\b)[^<]*+)*)</(?:script|style)\s*+>)"
    rb"|<!--(?:(?!<!--).)*?-->"
)
_TAGS = re.compile(
    rb"(?P<raw>" + _RAW + rb")"
    rb"|(?P<comment>\{#(?:(?!\{#).)*?#\}|\{\{--(?:(?!\{\{--).)*?--\}\}|\{\{!--(?:(?!\{\{!--).)*?--\}\}|\{\{!(?:(?!\{\{).)*?\}\}"
    rb"|<%(?:\#|--)(?:(?!<%(?:\#|--)).)*?%>"
    rb"|\{%-?\s*comment\b(?:(?!\{%-?\s*comment\b).)*?\{%-?\s*endcomment\s*-?%\})"
    rb"|\{!!(?P<raw_echo>(?:(?!\{!!).)*?)!!\}"
    rb"|\{\{\{(?P<triple>(?:(?!\{\{).)*?)\}\}\}|\{\{(?P<double>(?:(?!\{\{).)*?)\}\}|\{%(?P<percent>(?:(?!\{%).)*?)%\}"
    rb"|<%(?P<angle>(?:(?!<%).)*?)%>|<\?(?!xml\b)(?P<question>.*?)(?:\?>|\Z)",
    re.DOTALL,
)
_SILENT_NAMES = frozenset(
    "if elif else elseif elsif endif unless endunless case when endcase for endfor foreach endforeach "
    "empty while endwhile with endwith set endset assign capture endcapture load extends import from use "
    "endblock macro endmacro filter endfilter autoescape endautoescape spaceless endspaceless raw endraw "
    "verbatim endverbatim ifchanged endifchanged cache endcache do apply endapply endtrans endblocktrans "
    "endblocktranslate endcall".split()
)
_NAME = re.compile(r"[-~+#^/]*\s*(\w+)")
_PRINTS = re.compile(r"\b(?:echo|print|printf)\b|^=")


def masked(source: bytes, spans: list[Span]) -> bytes:
    """``source`` with every span replaced by as many bytes."""
    parts, end = [], 0
    for span in spans:
        parts.append(source[end : span.start])
        byte = {"output": OUTPUT, "statement": STATEMENT, "comment": b" "}[span.kind]
        parts.append(byte * (span.end - span.start))
        end = span.end
    return b"".join([*parts, source[end:]])


def mask_tags(source: bytes) -> Iterator[Span]:
    """The tags of Jinja, Django, Nunjucks, Twig, Liquid, Handlebars, Mustache, Vue, ERB, EJS and PHP."""
    if not any(sign in source for sign in (b"{{", b"{%", b"{#", b"{!!", b"<%", b"<?")):
        return
    for match in _TAGS.finditer(source):
        if match["raw"]:
            continue
        kind: Kind = "comment"
        content = ""
        for name in ("raw_echo", "triple", "double", "percent", "angle", "question"):
            if match[name] is not None:
                content = match[name].decode("utf-8", "replace")
                kind = "statement" if _is_statement(name, content) else "output"
        yield Span(match.start(), match.end(), kind, _expression(content))


def statement_or_output(tag: str, content: str) -> tuple[Kind, str]:
    """The kind of a tag of Jinja (``variable``, ``block`` or ``comment``), and the expression in it."""
    if tag == "comment":
        return "comment", ""
    is_statement = tag == "block" and _is_statement("percent", content)
    return "statement" if is_statement else "output", _expression(content)


def _is_statement(name: str, content: str) -> bool:
    if name == "double":
        return content.lstrip("~- ")[:1] in {"#", "/", "^"} or content.strip("~- ") == "else"
    if name == "percent":
        word = _NAME.match(content)
        return word is not None and word[1] in _SILENT_NAMES
    if name == "angle":
        return content[:1] not in {"=", "-"}
    return name == "question" and not _PRINTS.search(content)


def _expression(content: str) -> str:
    """Without the marks of white space and of the kind of tag."""
    return re.sub(r"^(?:php\b|[-=~&+])+\s*|^\s*echo\b|\s*[-~;]+\s*$", "", content.strip()).strip()


_FRONT_MATTER = re.compile(rb"\A---\r?\n.*?\r?\n---(?=\r?\n|\Z)", re.DOTALL)
_CODE = re.compile(
    rb"(?P<fence>^[ ]{0,3}(?P<mark>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*\n.*?(?:^[ ]{0,3}(?P=mark)[`~]*[ \t]*$|\Z))"
    rb"|(?P<indented>(?:\A|(?<=\n\n))(?:(?:[ ]{4}|\t)[^\n]*(?:\n|\Z))+)"
    rb"|(?P<span>(?<!`)(?P<ticks>`++)(?:(?!\n[ \t]*\n).){1,1000}?(?<!`)(?P=ticks)(?!`))",
    re.DOTALL | re.MULTILINE,
)
_MODULE = re.compile(rb"^(?:import|export)\b[^\n]*", re.MULTILINE)


def mask_markdown(source: bytes) -> Iterator[Span]:
    """Front matter and code, which show markup and do not use it (CommonMark, sections 4.4, 4.5 and 6.1)."""
    if front := _FRONT_MATTER.match(source):
        yield Span(0, front.end(), "comment", "")
    for match in _CODE.finditer(source, front.end() if front else 0):
        yield Span(match.start(), match.end(), "comment", "")


_BRACE = re.compile(rb"(?P<raw>" + _RAW + rb")|\{", re.DOTALL)
_INNER = re.compile(
    rb"""(?P<skip>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`|/\*.*?\*/)|(?P<open>\{)|(?P<close>\})"""
    rb"|(?P<markup><[A-Za-z])",
    re.DOTALL,
)


def mask_braces(source: bytes) -> Iterator[Span]:
    """``{ ... }`` of Svelte, Astro and MDX, with the front matter of Astro. Markup inside an expression stays seen."""
    at = 0
    if front := _FRONT_MATTER.match(source):
        yield Span(0, front.end(), "comment", "")
        at = front.end()
    while match := _BRACE.search(source, at):
        at = match.end()
        if match["raw"]:
            continue
        depth, is_cut = 1, False
        end = at
        for inner in _INNER.finditer(source, at):
            depth += (inner["open"] is not None) - (inner["close"] is not None)
            is_cut = inner["markup"] is not None
            end = inner.start() if is_cut else inner.end()
            if depth == 0 or is_cut:
                break
        else:
            return  # a brace that is never closed is no expression
        content = source[at : end if is_cut else end - 1].decode("utf-8", "replace").strip()
        kind: Kind = "output"
        if is_cut or content[:1] in {"#", ":", "/"}:
            kind = "comment" if content.startswith("/*") and not is_cut else "statement"
        yield Span(match.start(), end, kind, content)
        at = end


def mask_modules(source: bytes) -> Iterator[Span]:
    """The imports and exports between the paragraphs of MDX."""
    for match in _MODULE.finditer(source):
        yield Span(match.start(), match.end(), "comment", "")
