"""The mentee's wishes about topics in words, from where the owner of the desk sits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from revmentor_desktop.domain.names import filled
from revmentor_desktop.domain.people import Role
from revmentor_desktop.domain.topics import Wish

if TYPE_CHECKING:
    from revmentor_desktop.domain.people import Pair

translate = QCoreApplication.translate

ICONS = {Wish.WANTED: "star", Wish.NOT_NOW: "clock"}


def wish_words(pair: Pair, wish: Wish) -> str:
    """Return what the mentee says of a topic: "Robert wants this", or "I want this"."""
    if pair.me is Role.MENTEE:
        return {
            Wish.WANTED: translate("TopicWishes", "I want this"),
            Wish.NOT_NOW: translate("TopicWishes", "Not now for me"),
        }[wish]
    words = {
        Wish.WANTED: translate("TopicWishes", "{name} wants this"),
        Wish.NOT_NOW: translate("TopicWishes", "Not now for {name}"),
    }[wish]
    return filled(words, name=pair.mentee.first_name)
