"""Following a meeting: the desk's screens for those who only look, live."""
