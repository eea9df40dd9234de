"""The words that are loaded are those of the code; whoever changes a plural gathers them anew."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale, QTranslator

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
COMMITTED = I18N / "revmentor_en.ts"
AGAIN = "python packaging/translations.py brings the files up to date"

sys.path.insert(0, str(ROOT / "packaging"))
import translations  # noqa: E402 (a script, found beside no package)

sys.path.pop(0)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("i18n") / COMMITTED.name
    translations.gather(target)
    return target


def test_the_words_are_those_of_the_code(gathered: Path) -> None:
    assert gathered.read_text("utf-8") == COMMITTED.read_text("utf-8"), AGAIN


def test_what_is_loaded_is_made_from_them(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translations.compile_to(COMMITTED, fresh)
    assert fresh.read_bytes() == COMMITTED.with_suffix(".qm").read_bytes(), AGAIN


def test_no_bracket_is_left_in_english(gathered: Path) -> None:
    filled = re.findall(r"<numerusform>(.*?)</numerusform>", gathered.read_text("utf-8"))
    assert filled
    assert not [form for form in filled if "(s)" in form]


def test_every_english_locale_counts_in_english(qapp: QApplication) -> None:
    for country in (QLocale.Country.UnitedKingdom, QLocale.Country.HongKong):
        translator = QTranslator()
        locale = QLocale(QLocale.Language.English, country)
        assert translator.load(locale, "revmentor", "_", str(I18N))
        assert translator.translate("labels", "%n minute(s)", None, 1) == "%n minute"
        assert translator.translate("labels", "%n minute(s)", None, 2) == "%n minutes"


@pytest.mark.parametrize(
    ("source", "one", "many"),
    [
        ("%n note(s)", "%n note", "%n notes"),
        ("%n min over", "%n min over", "%n min over"),
        *((source, *pair) for source, pair in translations.IRREGULAR.items()),
    ],
)
def test_the_forms(source: str, one: str, many: str) -> None:
    assert translations.forms(source) == (one, many)


def test_every_irregular_sentence_is_still_said(gathered: Path) -> None:
    said = gathered.read_text("utf-8")
    assert [source for source in translations.IRREGULAR if source not in said] == []
