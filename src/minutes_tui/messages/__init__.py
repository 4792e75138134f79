"""Every sentence the program says, in gettext catalogues for German and English."""
