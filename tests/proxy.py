"""A TCP proxy that stands between us and a server, and misbehaves when it is told to."""

import asyncio
import contextlib
import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from tests.services import free_port

FAULTS = ("", "latency", "silence", "reset", "cut")
CHUNK_BYTES = 64 * 1024
LATENCY_SECONDS = 0.1
NO_LINGER = struct.pack("ii", 1, 0)  # closing answers with RST


class Proxy:
    """`latency`: each piece comes later. `silence`: nothing comes through, and nobody is told.
    `reset`: connections are reset, also those that stand. `cut`: what is asked gets through, and
    the connection ends before the answer does.
    """

    def __init__(self, host: str, port: int) -> None:
        self._host, self._target, self.port = host, port, free_port()
        self.fault, self.seen = "", 0  # how many connections were made
        self.is_up = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._writers: set[asyncio.StreamWriter] = set()

    def fail(self, fault: str) -> None:
        assert fault in FAULTS
        self.fault = fault
        if fault == "reset" and self._loop:
            self._loop.call_soon_threadsafe(self._reset_all)

    async def serve(self, is_over: asyncio.Event) -> None:
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._connected, "127.0.0.1", self.port)
        self.is_up.set()
        await is_over.wait()
        server.close()
        self._reset_all()

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.seen += 1
        mine = {writer}
        self._writers |= mine
        with contextlib.suppress(OSError, asyncio.CancelledError):
            if self.fault == "reset":
                return reset(writer)
            from_server, to_server = await asyncio.open_connection(self._host, self._target)
            mine |= {to_server}
            self._writers |= mine
            ways = (self._pump(reader, to_server, False), self._pump(from_server, writer, True))
            tasks = [asyncio.ensure_future(way) for way in ways]
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            for task in tasks:
                task.cancel()
        for each in mine:
            each.close()
        self._writers -= mine
        return None

    async def _pump(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, is_answer: bool
    ) -> None:
        with contextlib.suppress(OSError):
            while data := await reader.read(CHUNK_BYTES):
                while self.fault == "silence":
                    await asyncio.sleep(0.02)
                if self.fault == "latency":
                    await asyncio.sleep(LATENCY_SECONDS)
                if self.fault == "cut" and is_answer:
                    return
                writer.write(data)
                await writer.drain()

    def _reset_all(self) -> None:
        for writer in list(self._writers):
            reset(writer)


def reset(writer: asyncio.StreamWriter) -> None:
    made = writer.get_extra_info("socket")
    with contextlib.suppress(OSError):
        made.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, NO_LINGER)
    writer.transport.abort()


@contextmanager
def proxy(host: str, port: int) -> Iterator[Proxy]:
    made = Proxy(host, port)
    ends: list[Callable[[], object]] = []

    async def run() -> None:
        loop, is_over = asyncio.get_running_loop(), asyncio.Event()
        ends.append(lambda: loop.call_soon_threadsafe(is_over.set))
        await made.serve(is_over)

    thread = threading.Thread(target=asyncio.run, args=[run()])
    thread.start()
    made.is_up.wait()
    try:
        yield made
    finally:
        ends[0]()
        thread.join()
