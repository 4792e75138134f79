"""How minutes read in each language: the wording of headings, results and opening phrases."""
