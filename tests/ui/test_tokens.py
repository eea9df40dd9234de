"""The tokens hold what the design promises: contrast for every pair, and nothing unknown."""

from __future__ import annotations

import json

import pytest

from revmentor_desktop.paths import resource
from revmentor_desktop.ui.tokens import Mode, Tokens, UnknownToken
from tests.contrast import contrast

TOKENS = Tokens.load()
RULES = TOKENS.contrast()
PAIRS = [
    (ink, ground, RULES[kind]["min"])
    for kind in ("text", "parts")
    for ink, grounds in RULES[kind]["pairs"].items()
    for ground in grounds
]
EXTRA_PAIRS = [
    ("text", "warnTint", 4.5),
    ("toast.text", "toast.surface", 4.5),
    ("toast.action", "toast.surface", 4.5),
    ("avatar.onSelf", "avatar.self", 4.5),
    ("avatar.onPartner", "avatar.partner", 4.5),
    ("paper.text", "paper.surface", 4.5),
    ("paper.textSecondary", "paper.surface", 4.5),
]


def test_contrast_of_black_on_white_is_twenty_one() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_list_of_pairs_was_not_lost() -> None:
    assert len(PAIRS) == 63


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize(("ink", "ground", "least"), PAIRS + EXTRA_PAIRS)
def test_contrast(mode: Mode, ink: str, ground: str, least: float) -> None:
    assert contrast(TOKENS.colour(mode, ink), TOKENS.colour(mode, ground)) >= least


@pytest.mark.parametrize("mode", Mode)
@pytest.mark.parametrize("shelf", [*TOKENS.shelves(), "my own"])
def test_contrast_of_categories(mode: Mode, shelf: str) -> None:
    text, tint, fill = (
        TOKENS.colour(mode, f"category.{shelf}.{part}") for part in ("text", "tint", "fill")
    )
    card = TOKENS.colour(mode, "card")
    least = RULES["category"]
    assert contrast(text, tint) >= least["textOnTint"]
    assert contrast(text, card) >= least["textOnCard"]
    assert contrast(fill, card) >= least["fillOnCard"]


@pytest.mark.parametrize("mode", [Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK])
def test_contrast_sets_reach_seven_for_body_text(mode: Mode) -> None:
    for ink in ("text", "textSecondary", "textTertiary"):
        assert contrast(TOKENS.colour(mode, ink), TOKENS.colour(mode, "page")) >= 7


@pytest.mark.parametrize("mode", [Mode.CONTRAST_LIGHT, Mode.CONTRAST_DARK])
@pytest.mark.parametrize("ground", ["page", "card"])
def test_contrast_sets_show_the_empty_part_of_a_bar(mode: Mode, ground: str) -> None:
    assert contrast(TOKENS.colour(mode, "track"), TOKENS.colour(mode, ground)) >= 3


@pytest.mark.parametrize("mode", Mode)
def test_every_set_has_every_colour(mode: Mode) -> None:
    written = json.loads(resource("themes", "tokens.json").read_text(encoding="utf-8"))
    for name in written["colour"]["light"]:
        assert TOKENS.colour(mode, name).startswith("#")


@pytest.mark.parametrize("name", ["crimson", "avatar.nobody", "nothing.at.all", "category"])
def test_an_unknown_colour_is_refused(name: str) -> None:
    with pytest.raises(UnknownToken, match=name):
        TOKENS.colour(Mode.LIGHT, name)


def test_a_category_of_ones_own_looks_like_work_with_a_tag() -> None:
    assert TOKENS.shelf("mine")["icon"] == "tag"
    assert TOKENS.shelf("mine")["light"] == TOKENS.shelf("work")["light"]


@pytest.mark.parametrize(
    ("platform", "face"),
    [("linux", "Noto Sans CJK HK"), ("darwin", "PingFang HK"), ("win32", "Microsoft JhengHei UI")],
)
def test_chinese_faces_stand_behind_the_latin_one(platform: str, face: str) -> None:
    families = TOKENS.families("reading", platform)
    assert families[0] == "Noto Serif"
    assert families[1] == face


def test_no_text_style_is_smaller_than_twelve() -> None:
    for style in ("display", "h1", "h2", "h3", "large", "body", "small", "caption", "mono"):
        assert TOKENS.style(style).px >= 12


def test_unknown_measures_are_refused() -> None:
    for ask in (TOKENS.style, TOKENS.size, TOKENS.space, TOKENS.radius, TOKENS.duration):
        with pytest.raises(UnknownToken, match="enormous"):
            ask("enormous")


def test_measures() -> None:
    assert TOKENS.size("controlHeight") == 34
    assert TOKENS.space("l") == 16
    assert TOKENS.radius("card") == 10
    assert TOKENS.duration("base") == 180
