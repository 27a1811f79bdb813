from integrations.admin import breakers, outbox

__all__ = ["breakers", "outbox"]
