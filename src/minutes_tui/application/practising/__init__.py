"""How each act of a recorded meeting is typed: from an event and what stood before it to the keys. Pure."""
