import os
import tempfile
import time
import uuid
from pathlib import Path
from typing import Any

from celery import Celery
from celery.signals import setup_logging
from kombu.transport import filesystem, redis
from kombu.utils.json import dumps

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "novahouse.settings")


class Channel(redis.Channel):
    """Of a worker whose Redis resets its connections.

    kombu 5.7 puts back what is not acknowledged when a channel closes, and acknowledges a task that
    ends later, over a connection that is gone by then: an AttributeError, by which the worker ends.
    Rows are the queue here, and Redis hands out again what nobody acknowledged.
    """

    do_restore = False

    def basic_ack(self, delivery_tag: str, multiple: bool = False) -> None:
        if self.connection is not None and self.connection.client is not None:
            super().basic_ack(delivery_tag, multiple=multiple)


class FolderChannel(filesystem.Channel):
    """Of a trial, whose queue is a folder.

    kombu 5.7 opens a message's file by its name and writes it then: a worker that looks in between
    reads an empty message, by which it ends. Here a file gets its name when it is whole.
    """

    def _put(self, queue: str, message: Any, **_kwargs: Any) -> None:  # type: ignore[override]
        folder = Path(self.data_folder_out)
        name = f"{round(time.monotonic() * 1000)}_{uuid.uuid4()}.{queue}.msg"
        with tempfile.NamedTemporaryFile(dir=folder, suffix=".part", delete=False) as part:
            part.write(dumps(message).encode())
        Path(part.name).replace(folder / name)


redis.Transport.Channel = Channel
filesystem.Transport.Channel = FolderChannel

app = Celery("novahouse")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()


@setup_logging.connect
def keep_our_logging(**_kwargs: Any) -> None:
    """Celery sets up logging of its own unless somebody listens here. LOG_LEVEL is what counts."""
