"""Every sentence the program says, in gettext catalogues for German and English."""


class Translator:
    language = "de"

    def __call__(self, text: str) -> str:
        return text
