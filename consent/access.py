"""Who of the staff saw whose data. `consent.guards` keeps what is written here."""

import re

from consent.log import Origin
from consent.models import AccessLog

# Nothing can be taken out of the log again, so what staff write gets in without addresses and
# phone numbers.
ADDRESS_OR_PHONE = re.compile(r"\S+@\S+|\+?(?:\d[ \u00a0().-]{0,3}){8,}\d")


def record(
    *,
    kind: str,
    origin: Origin,
    what: str,
    count: int,
    object_id: str = "",
    why: str,
    subject_key: str | None = None,
    sought: str = "",
) -> AccessLog:
    """Call it before the data is shown: what can't be logged is not to be seen.

    `what` is the label of a model, `origin.actor` the member of staff, `why` what for. Raises
    ValueError where that is blank.
    """
    if not why.strip():
        raise ValueError("The access log tells what for.")
    return AccessLog.objects.create(
        kind=kind,
        staff=origin.actor,
        what=what,
        object_id=object_id,
        subject_key=subject_key,
        sought=sought,
        count=count,
        why=ADDRESS_OR_PHONE.sub("…", why),
        request_id=origin.request_id,
        ip_address=origin.ip_address,
    )
