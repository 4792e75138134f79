"""The finished text as one read-only model, and its builder; every output reads this."""
