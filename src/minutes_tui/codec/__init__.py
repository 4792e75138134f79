"""The session file as bytes: head, canonical event blocks, the chain of digests."""
