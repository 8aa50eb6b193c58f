from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# ICONKIT_FUZZ=5000 pytest tests/fuzz searches for longer than the few examples of every run of the tests.
settings.register_profile(
    "fuzz",
    max_examples=int(os.environ.get("ICONKIT_FUZZ", "25")),
    deadline=None,
    derandomize="ICONKIT_FUZZ" not in os.environ,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
