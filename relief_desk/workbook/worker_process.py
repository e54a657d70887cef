"""Starts, listens to and ends the reading process; knows how it is started on each system, not what it reads."""

from __future__ import annotations

import marshal
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, TypeAlias

from relief_desk.workbook.frames import LENGTH_BYTES

READER_ARGUMENT = "--read-a-strangers-file"
"""A frozen program started with this argument is the reading process and nothing else."""
LISTEN_SECONDS = 0.05
"""How long the caller waits at most before it hears that nothing has come yet, and may stop the job."""
NEVER_STARTED = 127
_ENDED_EARLY = ("ended early",)
_START = "import sys; sys.path.insert(0, sys.argv[1]); from relief_desk.workbook.reading_worker import serve; serve()"

Frame: TypeAlias = "tuple[Any, ...]"


def serve_if_asked(arguments: Sequence[str]) -> bool:
    """Be the reading process if the program was started as one; to be called first of all in a frozen program."""
    if READER_ARGUMENT not in arguments:
        return False
    from relief_desk.workbook.reading_worker import serve

    serve()
    return True


class WorkerEnded(Exception):
    """The process ended before it had answered; `code` is its exit code."""

    def __init__(self, code: int) -> None:
        super().__init__(f"the reading process ended with {code}")
        self.code = code


class WorkerTooSlow(Exception):
    """The process was stopped because its time was over."""


@contextmanager
def reading_process(request: tuple[Any, ...], seconds: int) -> Iterator[Iterator[Frame | None]]:
    """The frames of a new process that answers `request`; None while it is silent. It never outlives the block.

    Raises WorkerEnded when it dies and WorkerTooSlow after `seconds`.
    """
    try:
        process = subprocess.Popen(
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except OSError as error:
        raise WorkerEnded(error.errno or NEVER_STARTED) from error
    assert process.stdin is not None
    assert process.stdout is not None
    arrived: queue.SimpleQueue[Frame] = queue.SimpleQueue()
    listener = threading.Thread(target=_listen, args=(process.stdout, arrived), name="workbook listener", daemon=True)
    listener.start()
    try:
        _send(process.stdin, marshal.dumps((*request, seconds)))
        yield _frames(process, arrived, seconds)
    finally:
        process.kill()
        process.wait()
        listener.join()
        process.stdout.close()


def _send(requests: IO[bytes], data: bytes) -> None:
    try:
        with requests:
            requests.write(data)
    except OSError:
        # The process has ended already; the listener hears of it and says how.
        return


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, READER_ARGUMENT]
    return [sys.executable, "-P", "-c", _START, str(Path(__file__).parents[2])]


def _frames(
    process: subprocess.Popen[bytes], arrived: queue.SimpleQueue[Frame], seconds: int
) -> Iterator[Frame | None]:
    deadline = time.monotonic() + seconds
    while True:
        try:
            frame = arrived.get(timeout=LISTEN_SECONDS)
        except queue.Empty:
            if time.monotonic() > deadline:
                raise WorkerTooSlow from None
            yield None
            continue
        if frame == _ENDED_EARLY:
            raise WorkerEnded(process.wait())
        if frame == ("end",):
            return
        yield frame


def _listen(answers: IO[bytes], arrived: queue.SimpleQueue[Frame]) -> None:
    """Put every whole frame into the queue; on a thread of its own, for not every system can wait for a pipe."""
    while True:
        length = answers.read(LENGTH_BYTES)
        data = answers.read(int.from_bytes(length, "big")) if len(length) == LENGTH_BYTES else b""
        if not data:
            arrived.put(_ENDED_EARLY)
            return
        frame: Frame = marshal.loads(data)
        arrived.put(frame)
        if frame == ("end",):
            return
