"""``python -m iconkit``."""

from iconkit.cli import main

main()
