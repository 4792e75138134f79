"""Practice: a recorded meeting is typed again before somebody's eyes, until they take over."""
