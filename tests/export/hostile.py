"""Texts that look like Markdown and are not meant so."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.strategies import TEXT

PIECES = (
    *("#", "##", "# ", "-", "- ", "+ ", "* ", "1. ", "2)", "10. ", "=", "===", "---", "- - -"),
    *("`", "``", "```", "~", "~~", "~~~", "*", "**", "_", "__", "***", "|", "||", "\\", "\\\\"),
    *("[", "]", "(", ")", "[ ] ", "[x] ", "](", "]:", "![", "[a]", "[a]: b", "[^1]", "^", ":-"),
    *("<", ">", "</", "<b>", "<!--", "-->", "<?", "<script>", "<https://a.b>", "<a@b.c>", "> "),
    *("&", "&amp;", "&lt;", "&#60;", "&#x3C;", "&copy", "&copy;", ";", ":", "!", "{", "}", "$"),
    *("https://example.com/a_b*c", "http://x.yz/(a)", "https://x.yz?q=1&copy;", "HTTPS://x.y"),
    *("https://a.b/%41", "https://xn--80ak6aa92e.com/", "www.a.b/c_d_e", "ftp://a.b", "a@b.cd"),
    *("\n", "\n\n", "\r\n", "\t", " ", "  ", "    ", "\u00a0", "\u3000", "\u2028", "\x0b", "\x0c"),
    *("\u202e", "\u2066", "\u200b", "\u200d", "\ufeff", "\x00", "\x1b", "\x7f", "\ud800", "\xad"),
    *(
        "a",
        "b",
        "x",
        "1",
        "é",
        "e\u0301",
        "中",
        "文",
        "😀",
        "👩‍💻",
        "שלום",
        ".",
        ",",
        '"',
        "'",
        "%",
    ),
)

SIGNS: st.SearchStrategy[str] = st.lists(st.sampled_from(PIECES), max_size=14).map("".join)
"""Strings of pieces that mean something to some parser."""

WORDS: st.SearchStrategy[str] = st.one_of(SIGNS, TEXT, st.text(max_size=30))
"""Whatever somebody may have typed or pasted into a field."""
