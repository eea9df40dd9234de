"""The SQL of a process, put together once: every store makes an engine, and each would do it anew.

Many tests made it for a tenth of their time, and whoever looks at what is left after a kill for
half of it.  A process that is forked off knows what was put together before.
"""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from sqlalchemy import create_engine

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store import transactions
from revmentor_desktop.store.store import Store
from tests import make

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Dialect, Engine


@contextmanager
def compiled_once() -> Iterator[None]:
    """Let all stores that are opened meanwhile share the SQL made for the first."""
    compiled: dict[object, object] = {}
    dialect: Dialect | None = None

    def create(*arguments: Any, **options: Any) -> Engine:
        nonlocal dialect
        made = create_engine(*arguments, **options)
        made.dialect = dialect = dialect or made.dialect  # what is compiled is kept for a dialect
        made.update_execution_options(compiled_cache=compiled)
        return made

    with patch.object(transactions, "create_engine", create):
        with closing(Store.in_memory()) as store:  # what loads at the first change is loaded now
            store.apply(added(make.pair()))
        yield
