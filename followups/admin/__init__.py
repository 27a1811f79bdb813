from followups.admin import events, high_value, reports, texts

__all__ = ["events", "high_value", "reports", "texts"]
