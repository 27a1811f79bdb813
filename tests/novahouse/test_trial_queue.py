"""The folder that is the queue of a trial."""

from pathlib import Path
from typing import Any

import pytest
from kombu import Connection

from novahouse import celery

MESSAGE = {"body": "x" * 10_000}


def test_message_is_in_the_queue_when_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A worker that looks while it is written finds nothing."""
    assert celery.app  # which sets up the transport
    folder = str(tmp_path)
    options = {"data_folder_in": folder, "data_folder_out": folder, "control_folder": folder}
    channel: Any = Connection("filesystem://", transport_options=options).channel()
    seen = list[int]()
    rename = Path.replace

    def looked(part: Path, name: Path) -> Path:
        seen.append(channel._size("tasks"))
        assert part.stat().st_size > len(MESSAGE["body"])
        return rename(part, name)

    monkeypatch.setattr(Path, "replace", looked)
    channel._put("tasks", MESSAGE)
    assert seen == [0]
    assert channel._size("tasks") == 1
    assert channel._get("tasks") == MESSAGE
    assert channel._size("tasks") == 0
