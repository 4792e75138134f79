"""Busy meetings, made by a script: `python -m scripts.busy`. What is said stands in german.toml and english.toml."""
