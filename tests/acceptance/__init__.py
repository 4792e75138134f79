"""What the program promises, through the real program in a real pty."""
