"""E-mail addresses as keys: two spellings of one address must give one value."""

import unicodedata

from email_validator import EmailNotValidError, validate_email

MAX_LENGTH = 254  # RFC 5321, 4.5.3.1.3, less the angle brackets


def masked(email: str) -> str:
    """Enough to recognise an address one knows, too little to write to: `j…@example.com`."""
    local, at, domain = email.rpartition("@")
    return f"{local[:1]}…{at}{domain}" if at else ""


def normalise_email(raw: str) -> str:
    """Trimmed, Unicode NFKC, lower case, the domain in IDNA's ASCII form.

    Raises ValueError where `raw` is no address that mail could be sent to.
    """
    text = unicodedata.normalize("NFKC", raw.strip()).lower()
    try:
        address = validate_email(text, check_deliverability=False, strict=True)
    except EmailNotValidError as error:
        raise ValueError("not an e-mail address") from error
    normalised = f"{address.local_part}@{address.ascii_domain}"
    if len(normalised) > MAX_LENGTH:
        raise ValueError("the address is too long")
    return normalised
