"""The errors are for those who may not know the database."""

from __future__ import annotations

import subprocess
import sys

from revmentor_desktop.store import errors


def test_importing_the_errors_does_not_load_the_database() -> None:
    code = (
        "import sys, revmentor_desktop.store.errors;"
        "print(sorted({'sqlalchemy', 'sqlcipher3', 'sqlite3'} & set(sys.modules)))"
    )
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert answer.stdout.strip() == b"[]"


def test_an_error_says_no_more_than_its_kind() -> None:
    assert str(errors.Full()) == "Full"


def test_every_kind_is_a_store_error() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type)]
    exceptions = [kind for kind in kinds if issubclass(kind, Exception)]
    assert all(issubclass(kind, errors.StoreError) for kind in exceptions)
