"""What an expression of a template or script may give, as far as it can be read without running it.

Understood, in every language alike: strings, template literals, numbers, true and false; joining with ``+``, ``~``
and (between spaces) ``.``; choices with ``? :``, ``if else``, ``||``, ``??`` and ``or``. All else is a Hole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from iconkit.scan.document import Hole, Parts

_TOKEN = re.compile(
    r"""(?P<string>"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?P<template>`(?:\\.|[^`\\])*`)"""
    r"|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"|(?P<choice>\|\||\?\?|\bor\b)|(?P<not_question>\?[.])|(?P<question>\?)|(?P<colon>:)|(?P<if>\bif\b)|(?P<else>\belse\b)"
    r"|(?P<join>\+|~|(?<=\s)\.(?=\s))|(?P<comma>,)|(?P<other>[\w$]+|\s+|.)",
    re.DOTALL,
)
_SUBSTITUTION = re.compile(r"\$\{((?:[^{}]|\{[^{}]*\})*)\}")
_CONSTANT = re.compile(r"-?\d+(?:\.\d+)?|true|false|True|False")
_ESCAPE = re.compile(r"\\(.)", re.DOTALL)
_OPERATORS = frozenset({"question", "if", "choice", "join"})
_MOST = 16  # alternatives: more of them say no more than a hole does
_LONGEST = 600  # characters: nobody writes an id in more, and brackets in brackets are read one in the other


class _Token(NamedTuple):
    kind: str
    text: str


def alternatives(source: str) -> tuple[Parts, ...]:
    """Every value the expression may have, each as literal text and holes."""
    source = source.strip()
    if len(source) > _LONGEST:
        return ((Hole(source),),)
    tokens = [_Token(match.lastgroup or "", match[0]) for match in _TOKEN.finditer(source)]
    found = _choice(tokens)
    return found if len(found) <= _MOST else ((Hole(source),),)


def arguments(source: str) -> list[str]:
    """The arguments of a call, split at the commas between them."""
    tokens = [_Token(match.lastgroup or "", match[0]) for match in _TOKEN.finditer(source)]
    return [text for part in _split(tokens, {"comma"}) if (text := _text(part).strip())]


def _choice(tokens: Sequence[_Token]) -> tuple[Parts, ...]:
    """``a ? b : c``, ``b if a else c``, ``a || b``."""
    tokens = _unwrapped(tokens)
    depth = 0
    for index, token in enumerate(tokens):
        depth += (token.kind == "open") - (token.kind == "close")
        if depth:
            continue
        if token.kind == "question":
            yes, *no = _split(tokens[index + 1 :], {"colon"}, most=1)
            return _choice(yes) + (_choice(no[0]) if no else ())
        if token.kind == "if":
            _, *no = _split(tokens[index + 1 :], {"else"}, most=1)
            return _choice(tokens[:index]) + (_choice(no[0]) if no else (("",),))
    either = _split(tokens, {"choice"})
    if len(either) > 1:
        return tuple(value for part in either for value in _choice(part))
    found: tuple[Parts, ...] = ((),)
    for part in _split(tokens, {"join"}):
        inner = _unwrapped(part)
        is_wrapped = len(inner) < len(part) and any(token.kind in _OPERATORS for token in inner)
        operand = _choice(inner) if is_wrapped else _operand(inner)
        found = tuple((*before, *value) for before in found for value in operand)[: _MOST + 1]
    return found


def _operand(tokens: Sequence[_Token]) -> tuple[Parts, ...]:
    text = _text(tokens).strip()
    if len(tokens) == 1 and tokens[0].kind == "string":
        return ((_ESCAPE.sub(r"\1", text[1:-1]),),)
    if len(tokens) == 1 and tokens[0].kind == "template":
        return _template(text[1:-1])
    if _CONSTANT.fullmatch(text):
        return ((text.lower(),),)
    return ((Hole(text),),)


def _template(text: str) -> tuple[Parts, ...]:
    found: tuple[Parts, ...] = ((),)
    end = 0
    for match in _SUBSTITUTION.finditer(text):
        before = text[end : match.start()]
        inner = alternatives(match[1])
        found = tuple((*left, before, *value) for left in found for value in inner)[: _MOST + 1]
        end = match.end()
    return tuple((*left, text[end:]) for left in found)


def _split(tokens: Sequence[_Token], kinds: set[str], most: int = 0) -> list[Sequence[_Token]]:
    """The parts between tokens of these kinds that are in no bracket."""
    parts, depth, start = list[Sequence[_Token]](), 0, 0
    for index, token in enumerate(tokens):
        depth += (token.kind == "open") - (token.kind == "close")
        if depth == 0 and token.kind in kinds and (not most or len(parts) < most):
            parts.append(tokens[start:index])
            start = index + 1
    return [*parts, tokens[start:]]


def _unwrapped(tokens: Sequence[_Token]) -> Sequence[_Token]:
    """Without the space and the round brackets around all of it."""
    while tokens and tokens[0].text.isspace():
        tokens = tokens[1:]
    while tokens and tokens[-1].text.isspace():
        tokens = tokens[:-1]
    if len(tokens) < 2 or tokens[0].text != "(" or tokens[-1].text != ")":
        return tokens
    depth = 0
    for token in tokens[:-1]:
        depth += (token.kind == "open") - (token.kind == "close")
        if depth == 0:
            return tokens
    return _unwrapped(tokens[1:-1])


def _text(tokens: Sequence[_Token]) -> str:
    return "".join(token.text for token in tokens)
