"""The screens, their keys and the terminal: the only package that imports textual."""
