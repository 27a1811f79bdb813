import uuid
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

# Columns that identify a person: a value may become NULL, together with its salt, and never
# another value. Every other column stays as it was written.
REDACTABLE = (
    "email",
    "ip_address",
    "user_agent",
    "reason",
    "notes",
    "conversation_id",
    "lead_id",
    "subject_key",
)


class Action(models.TextChoices):
    OPT_IN = "opt-in", _("Agreed")
    DECLINED = "declined", _("Declined")
    UNSUBSCRIBE = "unsubscribe", _("Unsubscribed from marketing")
    REVOKE = "revoke-consent", _("Revoked all consents")
    ENDED = "consent-ended", _("Consent ended with its conversation or address")
    CONFIRMATION_SENT = "confirmation-sent", _("Was mailed a link to confirm")
    ERASURE_REQUESTED = "erasure-requested", _("Asked for erasure")
    ERASURE_COMPLETED = "erasure-completed", _("Was erased")
    ACCESS_REQUESTED = "access-requested", _("Asked for a copy of the data")
    REQUEST_VERIFIED = "request-verified", _("Confirmed a request")
    REQUEST_REFUSED = "request-refused", _("Was refused a request")
    EXPORT = "export", _("Was given a copy of the data")
    REDACTION = "redaction", _("Personal values were removed from the log")
    NOTE = "note", _("Note by staff")


WITHDRAWALS = (Action.UNSUBSCRIBE, Action.REVOKE)  # the person said no, and it holds everywhere
ENDING = (*WITHDRAWALS, Action.ENDED)


class ConsentAuditLog(models.Model):
    """One row for each thing that happened to somebody's consent. Rows are only ever added.

    Rows hold plain numbers in place of foreign keys, so nothing that is deleted takes its proof
    along. `consent.log` writes, redacts and verifies; the database refuses everybody else.
    """

    seq = models.PositiveBigIntegerField(_("number"), unique=True)
    event_id = models.UUIDField(_("receipt"), default=uuid.uuid4, unique=True)
    timestamp = models.DateTimeField(_("time"), db_index=True)
    action = models.CharField(_("action"), max_length=30, choices=Action)
    purposes = models.JSONField(
        _("purposes"),
        default=list,
        help_text=_("For each purpose: before, after, and the text that was shown."),
    )
    changed = models.BooleanField(_("changed something"), default=True)
    consent_text = models.CharField(_("text"), max_length=200, blank=True, default="")
    text_sha256 = models.CharField(_("SHA-256 of the text"), max_length=200, blank=True, default="")
    method = models.CharField(_("method"), max_length=20, blank=True, default="")
    actor = models.CharField(_("by"), max_length=150, blank=True, default="")
    ip_source = models.CharField(_("address from"), max_length=10, blank=True, default="")
    request_id = models.CharField(_("request"), max_length=64, blank=True, default="")
    refers_to = models.PositiveBigIntegerField(_("refers to"), null=True, blank=True, db_index=True)
    redacted = models.JSONField(
        _("removed"),
        default=dict,
        help_text=_("Of a redaction: the columns, and the first and last number of each run."),
    )

    # Redactable: NULL is "not known" or "removed", which an empty text could not tell apart.
    subject_key = models.CharField(  # noqa: DJ001
        _("subject key"), max_length=64, null=True, db_index=True
    )
    email = models.CharField(_("e-mail"), max_length=254, null=True, db_index=True)  # noqa: DJ001
    conversation_id = models.BigIntegerField(_("conversation"), null=True, db_index=True)
    lead_id = models.BigIntegerField(_("lead"), null=True, db_index=True)
    ip_address = models.GenericIPAddressField(_("IP address"), null=True)
    user_agent = models.CharField(_("user agent"), max_length=300, null=True)  # noqa: DJ001
    reason = models.TextField(_("reason"), null=True)  # noqa: DJ001
    notes = models.TextField(_("notes"), null=True)  # noqa: DJ001
    redacted_at = models.DateTimeField(_("redacted"), null=True)

    salts = models.JSONField(default=dict)  # one a redactable value, gone together with it
    commitments = models.JSONField(default=dict)
    prev_mac = models.CharField(_("mac of the entry before"), max_length=64, unique=True)
    row_mac = models.CharField(_("mac of this entry"), max_length=64, unique=True)
    key_id = models.CharField(_("signed with the key"), max_length=20)

    class Meta:
        db_table = "consent_audit_log"
        verbose_name = _("consent log entry")
        verbose_name_plural = _("consent log")
        permissions: ClassVar = [("note_consentauditlog", _("Can add notes to the consent log"))]
        indexes: ClassVar = [
            models.Index(fields=["-timestamp", "-id"], name="consent_log_newest"),
            models.Index(fields=["subject_key", "-seq"], name="consent_log_by_subject"),
            # As staff filter: without the order in the index all that match would be sorted.
            models.Index(fields=["action", "-timestamp", "-id"], name="consent_log_by_action"),
            models.Index(fields=["method", "-timestamp", "-id"], name="consent_log_by_method"),
            models.Index(
                fields=["-timestamp", "-id"],
                condition=models.Q(redacted_at__isnull=False),
                name="consent_log_redacted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.seq}: {self.get_action_display()}"
