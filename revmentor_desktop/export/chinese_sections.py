"""What the sections of a topic are called in Chinese, in documents and in the files of topics.

They stand apart from the other Chinese words because every start reads the files of topics.
"""

from __future__ import annotations

from revmentor_desktop.domain.topics import SectionKind

SECTIONS = {
    SectionKind.WHY: "為何對領導者重要",
    SectionKind.SHOW: "示範",
    SectionKind.DRIVE: "由您操作",
    SectionKind.EXPECT: "可能會問的問題",
    SectionKind.BUSINESS: "關於我們業務的問題",
    SectionKind.WATCH_OUT: "留意",
    SectionKind.UNKNOWN: "我們不知道的事",
    SectionKind.EXPERT: "請教專家",
}
