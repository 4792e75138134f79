"""Becomes another program: `python -m tests.support.run_command PROGRAM ARGUMENTS`, for a pty that starts modules."""

from __future__ import annotations

import os
import sys

if __name__ == "__main__":
    os.execvp(sys.argv[1], sys.argv[1:])
