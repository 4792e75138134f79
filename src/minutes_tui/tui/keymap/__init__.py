"""Every key of every screen, as data: the screens obey it; the key line, the help and the docs are made from it."""
