"""What lies packed in a file is read from any place as if it were a file of its own."""

from __future__ import annotations

import io
import random
import zlib
from io import BytesIO

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from revmentor_desktop.services import inflating
from revmentor_desktop.services.inflating import Inflated, Stretch

TEXT = b"".join(b"%d, " % random.Random(at).randrange(9**9) for at in range(3_000))


def deflated(data: bytes) -> bytes:
    packing = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    return packing.compress(data) + packing.flush()


def within(data: bytes) -> Stretch:
    """Return *data* as a stretch of a larger file."""
    return Stretch(BytesIO(b"before" + data + b"after"), 6, len(data))


@pytest.fixture(autouse=True)
def marks_lie_close(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, size in {"EVERY": 4_000, "_TAKEN": 100, "_GIVEN": 500}.items():
        monkeypatch.setattr(inflating, name, size)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    reads=st.lists(
        st.tuples(st.integers(0, len(TEXT) + 9), st.integers(0, 9_000)), min_size=1, max_size=20
    )
)
@pytest.mark.parametrize("packed", [True, False])
def test_it_is_read_from_any_place(packed: bool, reads: list[tuple[int, int]]) -> None:
    plain = within(TEXT)
    file = Inflated(within(deflated(TEXT)), len(TEXT)) if packed else plain
    whole = BytesIO(TEXT)
    with io.BufferedReader(file, 700) as read:
        for place, size in reads:
            assert read.seek(place) == whole.seek(place)
            assert read.read(size) == whole.read(size)
        assert read.seek(-5, io.SEEK_END) == len(TEXT) - 5
        assert read.read() == TEXT[-5:]


@pytest.mark.parametrize(
    ("packed", "size"),
    [
        (deflated(TEXT), len(TEXT) - 1),
        (deflated(TEXT), len(TEXT) + 1),
        (deflated(TEXT)[:-1], len(TEXT)),
        (b"", 0),
        (b"no such thing", 9),
    ],
)
def test_what_is_not_as_it_was_said_is_not_read(packed: bytes, size: int) -> None:
    with pytest.raises(zlib.error):
        Inflated(within(packed), size)


def test_what_is_longer_than_it_was_said_is_not_gone_through_to_its_end() -> None:
    looks = list[None]()
    with pytest.raises(zlib.error):
        Inflated(within(deflated(bytes(1_000_000))), 5_000, lambda: looks.append(None))
    assert len(looks) <= 1
