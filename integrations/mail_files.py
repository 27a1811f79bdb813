"""Where no mail server is named: a mail is a file, whole or not there."""

import os
import secrets
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend


def write_mail(folder: Path, data: bytes) -> Path:
    """Names sort by time. The file appears under its name only when it is complete."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    stem = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}-{secrets.token_hex(4)}"
    begun, path = folder / f".{stem}", folder / f"{stem}.eml"
    descriptor = os.open(begun, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    begun.rename(path)
    return path


class FileBackend(BaseEmailBackend):
    """Django's own mails go into the same folder in the same shape."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            write_mail(Path(settings.EMAIL_FILE_PATH), message.message().as_bytes())
        return len(email_messages)
