"""What a call to another system can come to, other than what it was for."""


class IntegrationError(Exception):
    """Its text is for staff and logs: it holds neither a secret nor what was sent."""


class Unavailable(IntegrationError):  # noqa: N818  exceptions say the fact
    """A repeat may help. `retry_after` is in seconds, where the other side named a time.

    `is_outage` where it counts against the other side's health (timeouts, refused connections,
    5xx), not where it merely asks to wait (429). `is_in_doubt` where the request may have been
    acted on although no answer came.
    """

    def __init__(
        self,
        text: str,
        *,
        retry_after: float | None = None,
        is_outage: bool = True,
        is_in_doubt: bool = False,
    ) -> None:
        super().__init__(text)
        self.retry_after = retry_after
        self.is_outage = is_outage
        self.is_in_doubt = is_in_doubt


class Rejected(IntegrationError):  # noqa: N818  the same
    """A repeat of the same would be refused again."""


class Misconfigured(IntegrationError):  # noqa: N818  the same
    """Our key, address or permission is refused: nothing gets through until somebody mends it."""


class NotFound(Rejected):
    """What the request was about is not there."""


class Cancelled(IntegrationError):  # noqa: N818  the same
    """Raised by a builder: there is nothing (more) to be told, and why."""
