"""What is asked of the person, as pure values: each key leads from one form to the next."""
