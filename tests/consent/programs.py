"""What a program of a test needs beside `process_environment`."""

from consent import sealing


def secrets() -> dict[str, str]:
    """Of this process, for a program with a `VAR_DIR` of its own: each reads the other's log."""
    keys = ",".join(f"{name}:{key}" for name, key in sealing.chain_keys().items())
    return {"CONSENT_CHAIN_KEYS": keys, "CONSENT_SUBJECT_PEPPER": sealing.pepper()}
