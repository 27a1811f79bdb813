from consent.admin import access, holds, log, requests, texts

__all__ = ["access", "holds", "log", "requests", "texts"]
