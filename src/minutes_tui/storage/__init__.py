"""Where events are kept: the journal Protocol, its files, drafts, safe opening."""
