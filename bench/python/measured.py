"""Measures the phases of a program and the peaks of memory, and prints them as JSON."""

import json
import sys
import time
from pathlib import Path
from typing import Dict, Iterator

USERS = int(sys.argv[1])
OUTDIR = sys.argv[2]
GENERATED = sys.argv[3]
INSTANCE_ID = "11111111-2222-3333-4444-555555555555"

_phases: Dict[str, float] = {}
_began = time.perf_counter()


def phase(name: str) -> None:
    """Ends a phase: the time since the end of the one before."""
    global _began
    now = time.perf_counter()
    _phases[name] = now - _began
    _began = now


def _peak_megabytes(process: str) -> float:
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    kibibytes = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
    return int(kibibytes) * 1024 / 1e6


def _descendants(process: str) -> Iterator[str]:
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        for child in children.read_text().split():
            yield child
            yield from _descendants(child)


def report() -> None:
    has_proc = Path("/proc/self/status").exists()
    print(
        json.dumps(
            {
                "phases": _phases,
                "pythonMegabytes": _peak_megabytes("self") if has_proc else None,
                "nodeMegabytes": sum(map(_peak_megabytes, _descendants("self"))) if has_proc else None,
            }
        )
    )
