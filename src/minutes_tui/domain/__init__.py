"""What a meeting is: frozen values and pure functions, without files, screens or a clock."""
