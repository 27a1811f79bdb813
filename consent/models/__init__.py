"""Who agreed to what, the log that proves it, and what was asked for since."""

from consent.models.access import AccessLog
from consent.models.holder import ConsentHolder, Purpose
from consent.models.log import ENDING, REDACTABLE, WITHDRAWALS, Action, ConsentAuditLog
from consent.models.request import DataRequest, ErasureTombstone, LegalHold
from consent.models.suppression import Suppression
from consent.models.text import ConsentText
from consent.models.verification import VerificationRun

__all__ = [
    "ENDING",
    "REDACTABLE",
    "WITHDRAWALS",
    "AccessLog",
    "Action",
    "ConsentAuditLog",
    "ConsentHolder",
    "ConsentText",
    "DataRequest",
    "ErasureTombstone",
    "LegalHold",
    "Purpose",
    "Suppression",
    "VerificationRun",
]
