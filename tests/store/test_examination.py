"""How far an examination says to be, which is reckoned: SQLite does not say it."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.domain.changes import added
from revmentor_desktop.store.copying import problems
from revmentor_desktop.store.engine import connect
from revmentor_desktop.store.examination import COMPARED, READ, Examination, Part
from revmentor_desktop.store.stopping import Stop
from revmentor_desktop.store.store import Store
from tests.corpus import notes

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of a workspace with many words."""
    folder = tmp_path_factory.mktemp("many") / "pair"
    with closing(Store.create(folder)) as store:
        store.apply(added(*notes(1500)))
    return folder / "workspace.db"


@pytest.mark.parametrize(
    ("part", "pragma"), [(Part.LOOK, "quick_check"), (Part.TABLES, "integrity_check")]
)
def test_the_search_indexes_have_most_of_the_bar_to_its_end(
    file: Path, part: Part, pragma: str
) -> None:
    shares: list[int] = []
    told = Examination(lambda _part, made, of: shares.append(made * 100 // of))
    with closing(connect(file, read_only=True)) as connection, told.reading(connection, part):
        assert not problems(connection, pragma)
    assert shares == sorted(shares)
    assert READ in shares
    assert max(share for share in shares if share <= COMPARED) > READ + 5
    assert shares[-1] > 70
    assert len([share for share in shares if share > COMPARED]) > 10


def test_whatever_fails_where_it_is_told_is_no_wish_to_stop(file: Path) -> None:
    def tell() -> None:
        raise LookupError

    with (
        closing(connect(file, read_only=True)) as connection,
        pytest.raises(LookupError),
        Stop().watching(connection, tell, often=True),
    ):
        assert not problems(connection, "quick_check")
