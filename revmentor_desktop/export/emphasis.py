"""How emphasised Chinese is marked in HTML: by itself, for who formats texts needs nothing else."""

UPRIGHT = "han"
"""The class of emphasised Chinese, which is not slanted."""
