# SPDX-License-Identifier: Apache-2.0
"""Benchmarks: `make bench`. Each figure stands beside the bare operation of the same run.

`python -m tests.bench [NAME …]` runs those named, or all. Nothing here passes or fails:
the ratios are for people to read and to quote.
"""

from __future__ import annotations

import subprocess
import sys

from tests.bench import (
    annex,
    command,
    counting,
    importing,
    keying,
    opening,
    registering,
    starting,
    storing,
    tallying,
)

BENCHES = {
    "annex": annex.annex_to_pdf,
    "store": storing.store_one_paper,
    "entry": keying.key_papers,
    "count": counting.count_a_topic,
    "tally": tallying.count_a_million,
    "open": opening.open_a_topic,
    "import": importing.import_a_register,
    "register": registering.use_the_register,
    "command": command.count_r01,
    "start": starting.start_the_program,
}


def main(names: list[str]) -> int:
    unknown = set(names) - set(BENCHES)
    if unknown:
        print(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(BENCHES)}")
        return 2
    if len(names) != 1:
        # Each by itself, so that its memory is its own.
        for name in names or BENCHES:
            subprocess.run([sys.executable, "-m", "tests.bench", name], check=True)
        return 0
    for name in names:
        print(f"== {name}: {(BENCHES[name].__doc__ or '').splitlines()[0]}", flush=True)
        BENCHES[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
