from consent.admin import log, texts

__all__ = ["log", "texts"]
