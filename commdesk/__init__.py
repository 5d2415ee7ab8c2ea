"""CommDesk (社区表决台): paper ballots, keyed in, counted and printed at a community office."""

__version__ = "0.1.0"
