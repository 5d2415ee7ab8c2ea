# SPDX-License-Identifier: Apache-2.0
"""Makes the sounds in resources/sounds anew: python resources/setup/build_sounds.py

Sine tones of the lengths and pitches below, soft at both ends, mono, 16 bit.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

RATE = 22_050
LOUD = 0.35
EDGE = 0.006  # seconds of rise and fall, so that nothing clicks

# (Hertz, seconds); 0 Hz is a rest. Stored is high and short; refused low, twice; a batch rises.
SOUNDS = {
    "stored": ((1047, 0.07),),
    "refused": ((233, 0.12), (0, 0.05), (196, 0.16)),
    "batch": ((784, 0.09), (988, 0.09), (1319, 0.16)),
}


def samples(pitch: int, length: float) -> list[int]:
    count = round(RATE * length)
    edge = RATE * EDGE
    return [
        round(
            32_767 * LOUD * min(1.0, at / edge, (count - at) / edge)
            * math.sin(2 * math.pi * pitch * at / RATE)
        )
        for at in range(count)
    ]  # fmt: skip


def main() -> None:
    folder = Path(__file__).resolve().parent.parent / "sounds"
    folder.mkdir(exist_ok=True)
    for name, tones in SOUNDS.items():
        played = [sample for tone in tones for sample in samples(*tone)]
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(struct.pack(f"<{len(played)}h", *played))


if __name__ == "__main__":
    main()
