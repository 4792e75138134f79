"""What a person has set: language, theme, forms of dates and times, keys; from the user's file and the system's."""
