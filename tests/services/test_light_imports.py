"""The window is painted before anything heavy is loaded, so services must import lightly."""

from __future__ import annotations

import subprocess
import sys

LIGHT = ("planning", "suggestions", "when", "library", "front_matter", "templates", "samples")
HEAVY = {"sqlalchemy", "sqlcipher3", "yaml", "dateutil", "PySide6"}


def test_services_on_values_load_nothing_heavy() -> None:
    imports = "; ".join(f"import revmentor_desktop.services.{name}" for name in LIGHT)
    code = f"import sys; {imports}; print(*({HEAVY!r} & sys.modules.keys()))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == []


def test_whatever_is_read_is_read_without_what_writes() -> None:
    code = """
import sys
from revmentor_desktop.store.store import Store

store = Store.in_memory()
assert tuple(store.queries.each_thing()) == store.queries.note_summaries() == ()
store.index.refresh()
store.close()
print("sqlalchemy" in sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False"]
