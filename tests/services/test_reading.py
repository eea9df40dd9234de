"""Notes and topics as documents to read, how long they take, and as safe HTML."""

from __future__ import annotations

from revmentor_desktop.domain.topics import SectionKind
from revmentor_desktop.export.markdown import markdown
from revmentor_desktop.paths import resource
from revmentor_desktop.services.library import load_library
from revmentor_desktop.services.planning import reading_minutes
from revmentor_desktop.services.reading import (
    TopicWords,
    as_html,
    for_paper,
    minutes,
    minutes_so_far,
    note_document,
    topic_document,
)
from revmentor_desktop.services.rendering import render

WORDS = TopicWords(
    section=lambda kind: kind.value,
    standing=lambda standing: standing.value,
    checked=lambda day: f"checked {day.isoformat()}",
)


def html(markdown: str) -> str:
    return render(markdown).html


def test_a_note_reads_below_its_title() -> None:
    document = note_document("On the pilot", "# A heading\n\nText.", about="19 November")
    shown = as_html(document, html)
    assert shown.index("<h1>On the pilot</h1>") < shown.index("19 November")
    assert "<h2>A heading</h2>" in shown


def test_an_empty_note_is_its_title() -> None:
    assert as_html(note_document("On the pilot", " \n", about=""), html) == "<h1>On the pilot</h1>"


def test_what_somebody_typed_is_no_markup() -> None:
    shown = as_html(note_document("<b>a</b>", "<script>x</script>", about="<i>"), html)
    assert "<b>" not in shown
    assert "<script" not in shown
    assert "<i>" not in shown


def test_every_part_of_every_topic_is_read() -> None:
    for topic in load_library(resource("library")).topics:
        text = markdown(topic_document(topic, WORDS, about="Social media"))
        assert "(core)" not in text
        for kind in SectionKind:
            assert (f"## {kind.value}\n" in text) == bool(topic.section(kind))
        assert text.count("checked 2") >= len(topic.sources)


def test_it_takes_as_long_as_its_markdown() -> None:
    for topic in load_library(resource("library")).topics[:9]:
        body = "\n\n".join(section.body for section in topic.sections)
        document = note_document(topic.title, f"{body}\n\n導師說了三句話。", about="1 March 2026")
        assert minutes(document) == reading_minutes(markdown(document))


def test_longer_texts_take_longer() -> None:
    short, long = (note_document("A", "word " * count, about="") for count in (100, 1000))
    assert minutes(short) == 1
    assert minutes(long) == 5


def test_a_long_text_is_counted_in_steps() -> None:
    text = "一 line of it's words\n" * 20_000
    document = note_document("A", text, about="")
    told = list(minutes_so_far(document))
    assert len(told) > 4
    assert told == sorted(told)
    assert told[-1] == reading_minutes(markdown(document))


def test_on_paper_nothing_leads_into_the_program() -> None:
    inner = "[A topic](topic://feeds), [seven](session:id-7), ![a stand](attachment:id-1)"
    body = f"{inner}, [w](https://w.org)"
    shown = as_html(note_document("A", body, about=""), html)
    assert 'href="topic://feeds"' in shown
    assert 'src="attachment:id-1"' in shown
    printed = for_paper(shown)
    assert "A topic, seven, a stand, " in printed
    assert 'href="https://w.org"' in printed
    assert "attachment" not in printed


def test_headings_of_a_note_stand_below_its_title() -> None:
    shown = as_html(note_document("A", "# One\n\n###### Six", about=""), html)
    assert "<h2>One</h2>" in shown
    assert "<h6>Six</h6>" in shown
