"""The languages in which a document can be told, by the names that a file gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from revmentor_desktop.export.chinese import CHINESE
from revmentor_desktop.export.words import ENGLISH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from revmentor_desktop.export.words import Words

LANGUAGES: Mapping[str, Words] = {words.language: words for words in (ENGLISH, CHINESE)}
