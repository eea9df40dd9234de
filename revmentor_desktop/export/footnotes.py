"""How footnotes are marked in HTML: by itself, for who formats texts needs nothing else."""

NUMBER = "note"
"""The class of the number of a footnote in the text."""

FOOTNOTES = "notes"
"""The class of what holds the footnotes of a text, at its end."""
