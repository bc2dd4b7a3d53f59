"""What holds for the tests of every room."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

# A slow or busy machine is no fault of the program: examples have no time limit.
settings.register_profile("calm", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("calm")
