"""The app, under a label of its own: ``django`` would be Django's."""

from __future__ import annotations

from django.apps import AppConfig


class IconkitConfig(AppConfig):
    name = "iconkit.html.django"
    label = "iconkit"
    verbose_name = "Icons"
