"""The replay: the screens of the desk over a meeting that is looked at event by event."""
