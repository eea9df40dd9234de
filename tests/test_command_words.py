"""The language of the command line: whose it is, and that all of it is spoken."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import pytest

from revmentor_desktop.command_words import language_for, padded, settings_file
from revmentor_desktop.commandline import COMMANDS, Exit, main
from revmentor_desktop.folders import Folders
from revmentor_desktop.services.workspace import Workspace
from tests import make

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

HONG_KONG = {"LC_ALL": "zh_HK.UTF-8"}
TYPED = re.compile(r"--?[\w-]+|\{[^}]*\}|revmentor.*|~?/\S+|'\w+'|\b[A-Z][\w,-]*\b|^  \S.*:|\w+=.*")
"""What is typed, and names: the same in every language."""


@pytest.fixture
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", HONG_KONG["LC_ALL"])


def in_english(told: str) -> list[str]:
    """Return the lines of *told* in which three English words follow each other."""
    plain = (TYPED.sub("", line) for line in told.splitlines())
    return [line for line in plain if re.search(r"[a-z]{2,} [a-z]+ [a-z]{2,}", line)]


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh_HK.UTF-8", "zh_HK"),
        ("zh_TW", "zh_HK"),
        ("zh-Hant-HK", "zh_HK"),
        ("zh_CN.UTF-8", "en"),
        ("en_GB.UTF-8", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_the_computer_says_which_language(tmp_path: Path, locale: str, language: str) -> None:
    here = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    assert language_for([], here | {"LANG": locale}) == language


@pytest.mark.parametrize(
    ("preferred", "language"), [("en", "en"), ("zh_HK", "zh_HK"), ("system", "zh_HK")]
)
def test_what_is_preferred_goes_before_it(tmp_path: Path, preferred: str, language: str) -> None:
    (tmp_path / "settings.ini").write_text(f"[look]\nlanguage={preferred}\ntheme=dark\n")
    for asked in (["--data-dir", str(tmp_path)], [f"--data-dir={tmp_path}"]):
        assert language_for(["check", *asked], HONG_KONG) == language


def test_the_preferences_lie_where_the_window_keeps_them(qapp: QApplication) -> None:
    assert settings_file([], os.environ) == Folders.of_this_computer().settings


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize("command", [(), *((command,) for command in COMMANDS)])
def test_every_help_is_in_chinese(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main([*command, "--help"])
    assert left.value.code == Exit.DONE
    told = capsys.readouterr().out
    assert told.startswith("用法：revmentor")
    assert in_english(told) == []


@pytest.mark.usefixtures("chinese")
@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ("export --workspace a --to b", "必須提供以下其中一個參數：--what --all"),
        ("check", "缺少以下參數：--workspace"),
        ("check --workspace", "參數 --workspace：需要一個值"),
        ("check --workspace a --many", "無法辨認的參數：--many"),
        ("export --workspace a --to b --all --what recap", "不可與參數 --all 一同使用"),
        ("export --workspace a --to b --what tea", "沒有 'tea' 這個選擇"),
        ("export --workspace a --to b --what recap --session x", "'x' 不是數字"),
        ("export --workspace a --to b --what sessions --range x", "「x」不是範圍"),
    ],
)
def test_mistakes_are_told_in_chinese(
    arguments: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments.split())
    assert left.value.code == Exit.USAGE
    told = capsys.readouterr().err
    assert "錯誤：" in told
    assert said in told
    assert in_english(told) == []


@pytest.mark.usefixtures("chinese")
def test_a_job_and_what_hinders_it_are_told_in_chinese(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "pair"
    Workspace.create(folder, make.pair(), now=lambda: make.NOW, new_id=lambda: "new").close()
    here = ("--data-dir", str(tmp_path / "data"))
    assert main([*here, "check", "--workspace", str(folder)]) == Exit.DONE
    assert capsys.readouterr().out.splitlines() == [
        "檔案      完整，共 1 項",
        "搜尋      完整",
        "圖片      0 張，0 張損壞，0 張遺失",
        "備份      沒有",
    ]
    assert main([*here, "check", "--workspace", str(tmp_path / "gone")]) == Exit.MISSING
    assert "沒有工作區，也沒有新建" in capsys.readouterr().err


def test_afterwards_english_is_spoken_again(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told = []
    for locale in (HONG_KONG["LC_ALL"], "C"):
        monkeypatch.setenv("LC_ALL", locale)
        with pytest.raises(SystemExit):
            main(["check"])
        told.append(capsys.readouterr().err)
    assert "缺少以下參數" in told[0]
    assert "the following arguments are required" in told[1]


def test_columns_are_as_wide_in_both_languages() -> None:
    assert [padded(text, 8) for text in ("file", "檔案", "a longer name")] == [
        "file    ",
        "檔案    ",
        "a longer name",
    ]
