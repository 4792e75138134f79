"""What the patterns of this program share, whatever Python compiles them."""

from __future__ import annotations

import sys
from typing import Final

OF_GROUP: Final = "+" if sys.version_info >= (3, 11, 5) else ""
"""Behind `(…)*` or `(…)+`: take it whole and never give part of it back, so that a long text costs no memory.

Python before 3.11.5 matches such a repetition of a group wrongly (CPython issue 106052), and Debian 12 has 3.11.2:
there it is an ordinary one. The alternatives in our groups begin with different characters, so both match the same.
"""
