"""The words that are loaded are those of the code; whoever changes a plural gathers them anew."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from revmentor_desktop.export.chinese import CHINESE as CHINESE_WORDS
from revmentor_desktop.ui.language import speak

ROOT = Path(__file__).resolve().parents[2]
I18N = ROOT / "resources" / "i18n"
COMMITTED = I18N / "revmentor_en.ts"
CHINESE = I18N / "revmentor_zh_HK.ts"
AGAIN = "python packaging/translations.py brings the files up to date"

sys.path.insert(0, str(ROOT / "packaging"))
import translations  # noqa: E402 (a script, found beside no package)

sys.path.pop(0)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="module")
def gathered(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("i18n") / COMMITTED.name
    translations.gather(target)
    return target


def test_the_words_are_those_of_the_code(gathered: Path) -> None:
    assert gathered.read_text("utf-8") == COMMITTED.read_text("utf-8"), AGAIN


def test_the_chinese_words_are_those_of_the_code(tmp_path: Path) -> None:
    target = tmp_path / CHINESE.name
    translations.gather_chinese(target, CHINESE)
    assert target.read_text("utf-8") == CHINESE.read_text("utf-8"), AGAIN


def test_everything_is_said_in_chinese() -> None:
    assert translations.unfinished(CHINESE) == []


@pytest.mark.parametrize("path", [COMMITTED, CHINESE])
def test_what_is_loaded_is_made_from_them(tmp_path: Path, path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    translations.compile_to(path, fresh)
    assert fresh.read_bytes() == path.with_suffix(".qm").read_bytes(), AGAIN


def translated() -> Iterator[tuple[str, str]]:
    """Yield every text with its Chinese, as far as there is one."""
    for message in ElementTree.parse(CHINESE).iter("message"):
        words = "".join(message.find("translation").itertext()).strip("\n")  # type: ignore[union-attr]
        if words.strip():
            yield message.findtext("source", ""), words


def kept(text: str) -> list[str]:
    """Return what of *text* must stand in its translation too: names, numbers, tags, keys."""
    return sorted(re.findall(r"\{\w+\}|%Ln|</?b>|Ctrl\+[\w+]+|Alt|Esc|F10|https?://", text))


def test_chinese_keeps_what_is_filled_in() -> None:
    pairs = list(translated())
    assert len(pairs) > 2000
    assert [source for source, words in pairs if kept(source) != kept(words)] == []


def test_chinese_menus_keep_their_letters() -> None:
    letters = re.compile(r"&(\w)")
    menus = [(one, words) for one, words in translated() if letters.search(one)]
    assert menus
    for source, words in menus:
        assert letters.findall(source) == letters.findall(words)


TERMS = tomllib.loads((I18N / "terms_zh_HK.toml").read_text("utf-8"))


def test_a_term_is_always_the_same() -> None:
    """The words of the program have one Chinese each; *otherwise* begin the few exceptions."""
    said = [
        (re.sub(r"{\w+}", "", source), words)
        for source, words in translated()
        if not source.startswith(tuple(TERMS["otherwise"]))
    ]
    for term, chinese in TERMS["terms"].items():
        form = re.compile(rf"\b{term}(?:s|es)?\b", re.IGNORECASE)
        found = [words for source, words in said if form.search(source)]
        assert found, term
        assert [words for words in found if chinese not in words] == [], term


@pytest.mark.parametrize(
    ("field", "term"),
    [
        *(("mentor", "mentor"), ("mentee", "mentee"), ("agenda", "agenda")),
        *(("takeaways", "takeaway"), ("actions", "action"), ("questions", "question")),
        *(("parked", "parked"), ("foggy", "still foggy"), ("carried_over", "carried over")),
        *(("notes", "note"), ("agreement", "agreement"), ("goals", "goal"), ("topics", "topic")),
    ],
)
def test_a_document_says_the_same_terms(field: str, term: str) -> None:
    assert TERMS["terms"][term] in getattr(CHINESE_WORDS, field)


def test_no_word_of_another_place_is_taken() -> None:
    for _, words in translated():
        assert [one for one in TERMS["instead"] if one in words] == [], words


HALF_WIDTH = re.compile("[\u4e00-\u9fff][,;!?]|[,;:!?][\u4e00-\u9fff]|[\u4e00-\u9fff]\\.(?!\\w)")


def test_chinese_punctuation_takes_a_whole_square() -> None:
    assert [words for _, words in translated() if HALF_WIDTH.search(words)] == []


CHINESE_ALREADY = "day|date|month|weekday|holiday|session|starts|ends"
"""What is filled in as Chinese words; a date stands beside them as it is written in Chinese."""

ENDS_IN_CHINESE = f"{CHINESE_ALREADY}|minutes"
HAN = "[\u3400-\u9fff]"
UNSPACED = re.compile(
    rf"{HAN}(?:%Ln|{{(?!(?:{CHINESE_ALREADY})}})\w+}})"
    rf"|(?:%Ln|{{(?!(?:{ENDS_IN_CHINESE})}})\w+}}){HAN}"
    rf"|{HAN}[A-Za-z]|[A-Za-z]{HAN}"
)


def test_what_may_be_latin_stands_a_space_from_chinese() -> None:
    """A name or a number that is filled in, as the words of other languages that stand there."""
    said = [words for _, words in translated() if not re.fullmatch("[yMd年月日]+", words)]
    document = [getattr(CHINESE_WORDS, one.name) for one in fields(CHINESE_WORDS)]
    said += [words for words in document if isinstance(words, str)]
    assert [words for words in said if UNSPACED.search(words)] == []


OF_A_NAME = re.compile(
    rf"{HAN} {{(?:name|names|me|partner|mentor|mentee|pack)}}"
    rf"|{{(?:name|names|me|partner|mentor|mentee|pack)}} {HAN}"
)


def test_a_name_is_set_into_its_sentence_by_what_knows_chinese_ones() -> None:
    """A blank between two Chinese words is a fault: ``names.filled`` leaves it out."""
    named = {source for source, words in translated() if OF_A_NAME.search(words)}
    named -= {source for source in named if "@{name}" in source}  # an example of what one types
    by_hand = {
        said.value
        for path in (ROOT / "revmentor_desktop" / "ui").rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "format"
        for said in ast.walk(call.func.value)
        if isinstance(said, ast.Constant)
    }
    assert named
    assert named & by_hand == set()


SIMPLIFIED = "们这个为会题议间设关闭开启选择删显录记读导师学员软件电脑档案资机网络区标签图还时"
OURS_TOO = "個為會題議間設關閉開啟選擇刪顯錄記讀導師學員軟件電腦檔案資機網絡區標籤圖還時"


def test_chinese_is_traditional_and_polite() -> None:
    simple = set(SIMPLIFIED) - set(OURS_TOO)
    for _, words in translated():
        assert not simple & set(words), words
        assert "你" not in words, words


def test_no_bracket_is_left_in_english(gathered: Path) -> None:
    filled = re.findall(r"<numerusform>(.*?)</numerusform>", gathered.read_text("utf-8"))
    assert filled
    assert not [form for form in filled if "(s)" in form]


def test_words_with_a_number_are_not_asked_of_a_class_that_another_is_made_of() -> None:
    """Qt looks for them at the class of the object alone: there, brackets and English are left."""
    classes = [
        node
        for path in (ROOT / "revmentor_desktop").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    ]
    above = {name for one in classes for base in one.bases for name in _named(base)}
    assert any(map(_asks_with_a_number, classes))
    assert not [one.name for one in classes if one.name in above and _asks_with_a_number(one)]


def test_nothing_is_asked_for_within_a_string() -> None:
    """What gathers the words reads no string that is filled in: those there stay English."""
    within = [
        f"{path.name}:{call.lineno}"
        for path in (ROOT / "revmentor_desktop").rglob("*.py")
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("self.tr", "translate")
    ]
    assert within == []


def _named(base: ast.expr) -> list[str]:
    """Return the names of a base, be it one of a module or given types."""
    named = [node.id for node in ast.walk(base) if isinstance(node, ast.Name)]
    return named + [node.attr for node in ast.walk(base) if isinstance(node, ast.Attribute)]


def _asks_with_a_number(one: ast.ClassDef) -> bool:
    """Say whether *one* asks its own class for words with a number, whatever signs are in them."""
    return any(
        isinstance(node, ast.Constant) and re.search("%L?n", str(node.value))
        for call in ast.walk(one)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "tr"
        for node in call.args[:1]
    )


def test_every_english_locale_counts_in_english(qapp: QApplication) -> None:
    for country in (QLocale.Country.UnitedKingdom, QLocale.Country.HongKong):
        translator = QTranslator()
        locale = QLocale(QLocale.Language.English, country)
        assert translator.load(locale, "revmentor", "_", str(I18N))
        assert translator.translate("labels", "%Ln minute(s)", None, 1) == "%Ln minute"
        assert translator.translate("labels", "%Ln minute(s)", None, 2) == "%Ln minutes"


@pytest.mark.parametrize("language", ["en", "zh_HK"])
def test_a_large_count_is_written_as_the_language_writes_numbers(
    language: str, qapp: QApplication
) -> None:
    speak(qapp, QLocale(language))
    told = QCoreApplication.translate("labels", "%Ln minute(s)", "", 12_345)
    assert "12,345" in told


@pytest.mark.parametrize(
    ("source", "one", "many"),
    [
        ("%Ln note(s)", "%Ln note", "%Ln notes"),
        ("%Ln min over", "%Ln min over", "%Ln min over"),
        *((source, *pair) for source, pair in translations.IRREGULAR.items()),
    ],
)
def test_the_forms(source: str, one: str, many: str) -> None:
    assert translations.forms(source) == (one, many)


def test_every_irregular_sentence_is_still_said(gathered: Path) -> None:
    said = gathered.read_text("utf-8")
    assert [source for source in translations.IRREGULAR if source not in said] == []
