"""A headless Chromium, driven by its own protocol over a pipe: no port, no driver, no further package.

The protocol: https://chromedevtools.github.io/devtools-protocol/, messages of JSON, each ended by a NUL.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import deque
from pathlib import Path
from select import select
from types import TracebackType
from typing import Any

_COMMANDS = ("chromium", "chromium-browser", "google-chrome")
_SECONDS = 60.0
"""How long an answer may take on a machine that is busy with other tests."""
Message = dict[str, Any]
_AT_3_AND_4 = """
import fcntl, os, sys
high = [fcntl.fcntl(int(one), fcntl.F_DUPFD, 10) for one in sys.argv[1:3]]
os.dup2(high[0], 3)
os.dup2(high[1], 4)
os.execv(sys.argv[3], sys.argv[3:])
"""
"""The browser reads from descriptor 3 and writes to 4: this puts the two pipes there."""


def chromium() -> str | None:
    """The browser that is installed, if one is."""
    return next((path for name in _COMMANDS if (path := shutil.which(name))), None)


class Page:
    """One page in a browser of its own. `requests` are the addresses that it asked for, `complaints` what it said."""

    def __init__(self, command: str, *, dark: bool = False, width: int = 1000, height: int = 900) -> None:
        self._profile = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        reads, self._out = os.pipe()
        self._in, writes = os.pipe()
        self._buffer = b""
        self._events: deque[Message] = deque()
        self._last = 0
        self.requests: list[str] = []
        self.complaints: list[str] = []
        arguments = [
            *(command, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run"),
            *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--mute-audio"),
            *(f"--user-data-dir={self._profile.name}", "--remote-debugging-pipe", "about:blank"),
        ]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _AT_3_AND_4, str(reads), str(writes), *arguments],
            pass_fds=(reads, writes),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "HOME": self._profile.name},
        )
        os.close(reads)
        os.close(writes)
        self._session = ""
        try:
            self._begin(dark=dark, width=width, height=height)
        except BaseException:
            self.close()
            raise

    def _begin(self, *, dark: bool, width: int, height: int) -> None:
        targets = self._call("Target.getTargets")["targetInfos"]
        target = next(one["targetId"] for one in targets if one["type"] == "page")
        self._session = self._call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self._call(f"{domain}.enable")
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._call("Emulation.setEmulatedMedia", features=[scheme])
        self._call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def __enter__(self) -> Page:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the browser."""
        self._process.terminate()
        self._process.wait(_SECONDS)
        os.close(self._in)
        os.close(self._out)
        self._profile.cleanup()

    def open(self, file: Path, fragment: str = "", *, scripts: bool = True) -> None:
        """Show that file, and wait until it is loaded."""
        self._call("Emulation.setScriptExecutionDisabled", value=not scripts)
        for url in ("about:blank", file.as_uri() + fragment):  # from a page to a place in itself nothing is loaded
            self._events.clear()
            self._call("Page.navigate", url=url)
            self._wait_for("Page.loadEventFired")
        self.requests = [one for one in self.requests if one != "about:blank"]

    def ask(self, expression: str) -> Any:
        """The value of an expression in the page."""
        answer = self._call("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def press(self, key: str, code: int) -> None:
        """One key, by its name and its code in Windows: ("ArrowLeft", 37)."""
        for kind in ("rawKeyDown", "keyUp"):
            self._call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=code)

    def click(self, selector: str) -> None:
        """The mouse on the middle of that element."""
        box = self.ask(
            f"(b => [b.x + b.width / 2, b.y + b.height / 2])"
            f"(document.querySelector({json.dumps(selector)}).getBoundingClientRect())"
        )
        for kind in ("mousePressed", "mouseReleased"):
            self._call("Input.dispatchMouseEvent", type=kind, x=box[0], y=box[1], button="left", clickCount=1)

    def picture(self, file: Path) -> None:
        """What the window shows, as a PNG."""
        from base64 import b64decode

        file.write_bytes(b64decode(self._call("Page.captureScreenshot", format="png")["data"]))

    def printed(self) -> bytes:
        """The page on paper, as a PDF."""
        from base64 import b64decode

        return b64decode(self._call("Page.printToPDF")["data"])

    def _call(self, method: str, **parameters: object) -> Message:
        self._last += 1
        message: Message = {"id": self._last, "method": method, "params": parameters}
        if self._session:
            message["sessionId"] = self._session
        data = json.dumps(message).encode() + b"\0"
        while data:
            data = data[os.write(self._out, data) :]
        while True:
            answer = self._message()
            if answer.get("id") == self._last:
                assert "error" not in answer, answer
                result: Message = answer["result"]
                return result

    def _wait_for(self, event: str) -> None:
        while not any(one["method"] == event for one in self._events):
            self._message()

    def _message(self) -> Message:
        while b"\0" not in self._buffer:
            assert select([self._in], [], [], _SECONDS)[0], "the browser says nothing"
            data = os.read(self._in, 1 << 16)
            assert data, "the browser is gone"
            self._buffer += data
        line, _, self._buffer = self._buffer.partition(b"\0")
        message: Message = json.loads(line)
        if "method" in message:
            self._noted(message)
        return message

    def _noted(self, message: Message) -> None:
        self._events.append(message)
        parameters = message["params"]
        match message["method"]:
            case "Network.requestWillBeSent":
                self.requests.append(parameters["request"]["url"])
            case "Runtime.exceptionThrown":
                self.complaints.append(str(parameters["exceptionDetails"]))
            case "Runtime.consoleAPICalled":
                self.complaints.append(str(parameters["args"]))
            case "Log.entryAdded":
                self.complaints.append(parameters["entry"]["text"])
