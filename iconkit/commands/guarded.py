"""One call in a process of its own: a drawing that hangs, fills the memory or crashes a renderer costs a message."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from functools import partial
from typing import TypeVar, cast

import click

from iconkit.guard import Guard
from iconkit.pool import Lost, Pool

Item = TypeVar("Item")
Result = TypeVar("Result")


def guarded(what: str, function: Callable[[Item], Result], item: Item, guard: Guard) -> Result:
    """What ``function``, a module's or a partial of one, gives for ``item``; all that goes there and back must pickle.

    Raises what ``function`` raises, and click.ClickException, in which ``what`` begins the sentence, if its process
    took too much time or memory, or died.
    """
    pool = Pool(guard)
    try:
        ((_, answer),) = pool.run(partial(_pickled, function), [item], 1)
    finally:
        pool.close()
    if isinstance(answer, Lost):
        raise click.ClickException(f"{what} {answer.why}. Simplify the drawing and export it again.")
    return cast("Result", pickle.loads(answer))


def _pickled(function: Callable[[Item], Result], item: Item) -> bytes:
    return pickle.dumps(function(item))
