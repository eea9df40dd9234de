"""Whoever connects to a network or writes elsewhere is seen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.proofs.tracing import POSSIBLE, run_traced

if TYPE_CHECKING:
    from pathlib import Path

ASTRAY = """
import socket, sys, threading
def connect():
    with socket.socket(type=socket.SOCK_DGRAM) as one:
        one.connect(("127.0.0.1", 9))
thread = threading.Thread(target=connect)
thread.start()
thread.join()
open(sys.argv[1] + "/elsewhere", "w").close()
open(sys.argv[1] + "/home/here", "w").close()
"""


@pytest.mark.skipif(not POSSIBLE, reason="what a program touches is seen through strace")
def test_a_program_that_goes_astray_is_caught(tmp_path: Path) -> None:
    seen = run_traced([sys.executable, "-c", ASTRAY, str(tmp_path)], tmp_path / "home")
    assert len(seen.connected) == 1
    assert seen.outside(tmp_path / "home") == [str(tmp_path / "elsewhere")]
