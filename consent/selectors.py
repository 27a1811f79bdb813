"""What the log and the flags say of an address, and which texts are shown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from consent.log import subject_key
from consent.models import (
    ENDING,
    WITHDRAWALS,
    Action,
    ConsentAuditLog,
    ConsentHolder,
    ConsentText,
    ErasureTombstone,
    Purpose,
    Suppression,
    VerificationRun,
)
from consent.registry import holder_models
from consent.times import as_text

CONFIRMATION = "consent-confirmation"  # the kind of its mail in the outbox
CHANGING = (Action.OPT_IN, *WITHDRAWALS)


@dataclass(frozen=True, slots=True)
class ConsentStatus:
    """None where nothing is known. `withdrawal` is the last row that suppressed the address."""

    is_unsubscribed: bool = False
    is_revoked: bool = False
    marketing_consent: bool | None = None
    rodo_consent: bool | None = None
    last: ConsentAuditLog | None = None
    withdrawal: ConsentAuditLog | None = None

    def as_json(self, email: str) -> dict[str, Any]:
        return {
            "email": email,
            "is_unsubscribed": self.is_unsubscribed,
            "marketing_consent": self.marketing_consent,
            "rodo_consent": self.rodo_consent,
            "last_action": self.last.action if self.last else None,
            "last_action_at": as_text(self.last.timestamp) if self.last else None,
        }

    def limited(self) -> "ConsentStatus":
        """What a stranger may know: a withdrawal as it is, nothing of what is agreed to."""
        if not self.is_unsubscribed:
            return ConsentStatus()
        return ConsentStatus(
            is_unsubscribed=True,
            marketing_consent=False,
            rodo_consent=False if self.is_revoked else None,
            last=self.withdrawal,
        )


def status_of(email: str) -> ConsentStatus:
    """The true status of a normalised address: the last changing row of each purpose decides.

    Where the log has none for a purpose, as for rows that were imported, the flags decide.
    """
    key = subject_key(email)
    suppressed = suppressed_purposes(email)
    rows = list(
        ConsentAuditLog.objects.filter(
            subject_key=key, action__in=(Action.OPT_IN, *ENDING)
        ).order_by("-seq")[:50]
    )
    said = last_answers(rows)
    for purpose in Purpose.values:
        if purpose not in said and (flag := flag_of(email, purpose)) is not None:
            said[purpose] = flag
        if purpose in suppressed:
            said[purpose] = False
    return ConsentStatus(
        is_unsubscribed=Purpose.MARKETING in suppressed,
        is_revoked=Purpose.RODO in suppressed,
        marketing_consent=said.get(Purpose.MARKETING),
        rodo_consent=said.get(Purpose.RODO),
        last=next((row for row in rows if row.action in CHANGING), None),
        withdrawal=next((row for row in rows if row.action in WITHDRAWALS), None),
    )


def last_answers(newest_first: Iterable[ConsentAuditLog]) -> dict[str, bool]:
    said: dict[str, bool] = {}
    for row in newest_first:
        for answer in answers_of(row):
            said.setdefault(answer["purpose"], answer["after"])
    return said


def answers_of(row: ConsentAuditLog) -> list[dict[str, Any]]:
    """What the row says of each purpose; what somebody made unreadable says nothing."""
    told = row.purposes if isinstance(row.purposes, list) else []
    names = {"purpose", "before", "after"}
    return [answer for answer in told if isinstance(answer, dict) and names <= answer.keys()]


def flag_of(email: str, purpose: str) -> bool | None:
    """Whether any row of that address carries the flag; None where there is no row."""
    flags = {
        flag
        for model in holder_models()
        for flag in model._default_manager.filter(email=email)
        .values_list(purpose, flat=True)
        .order_by()
        .distinct()
    }
    return any(flags) if flags else None


def is_forgotten(email: str) -> bool:
    """Erased, and given by nobody since: the address is written nowhere again."""
    if not ErasureTombstone.objects.filter(subject_key=subject_key(email)).exists():
        return False
    return not any(model._default_manager.filter(email=email).exists() for model in holder_models())


def suppressed_purposes(email: str) -> set[str]:
    return set(
        Suppression.objects.filter(subject_key=subject_key(email)).values_list("purpose", flat=True)
    )


def last_grant(holder: ConsentHolder) -> ConsentAuditLog | None:
    rows = ConsentAuditLog.objects.filter(action=Action.OPT_IN, **{holder.log_field: holder.pk})
    return rows.order_by("-seq").first()


def confirmation(event_id: str) -> ConsentAuditLog | None:
    """The question that a mailed link is about; None where it or the address is gone."""
    asked = ConsentAuditLog.objects.filter(event_id=event_id, action=Action.CONFIRMATION_SENT)
    return asked.filter(email__isnull=False).first()


def texts_shown(row: ConsentAuditLog) -> list[ConsentText]:
    """In the order of the purposes."""
    shown = {
        text.sha256: text for text in ConsentText.objects.filter(sha256__in=row.text_sha256.split())
    }
    return [shown[sha256] for sha256 in row.text_sha256.split() if sha256 in shown]


def confirmation_asked(subject_key: str) -> ConsentAuditLog | None:
    """The latest question whether a suppressed address agrees anew; None where a no came after."""
    said = (Action.CONFIRMATION_SENT, *WITHDRAWALS)
    rows = ConsentAuditLog.objects.filter(subject_key=subject_key, action__in=said)
    last = rows.order_by("-seq").first()
    return last if last and last.action == Action.CONFIRMATION_SENT else None


def language_of(subject_key: str) -> str:
    """That of the text which the person was shown last; Polish where none was."""
    rows = ConsentAuditLog.objects.filter(subject_key=subject_key).exclude(text_sha256="")
    shown = rows.order_by("-seq").values_list("text_sha256", flat=True).first()
    return language_of_texts(shown or "")


def language_of_texts(sha256s: str) -> str:
    shown = ConsentText.objects.filter(sha256__in=sha256s.split()).first()
    return shown.language if shown else ConsentText.Language.POLISH


def last_verification() -> VerificationRun | None:
    return VerificationRun.objects.order_by("-verified_at", "-id").first()


def notes_on(seq: int) -> list[ConsentAuditLog]:
    """What staff wrote down about an entry, oldest first."""
    return list(ConsentAuditLog.objects.filter(refers_to=seq, action=Action.NOTE).order_by("seq"))


def texts_in_force(language: str | None = None) -> list[ConsentText]:
    """For each purpose and language the published text of the highest version."""
    published = ConsentText.objects.filter(published_at__lte=timezone.now())
    if language:
        published = published.filter(language=language)
    in_force: dict[tuple[str, str], ConsentText] = {}
    for text in published.order_by("-version"):
        in_force.setdefault((text.purpose, text.language), text)
    return sorted(in_force.values(), key=lambda text: (not text.required, text.purpose))


def texts_for_widget(language: str) -> list[dict[str, Any]]:
    return [
        {
            "purpose": text.purpose,
            "code": text.code,
            "version": text.version,
            "sha256": text.sha256,
            "title": text.title,
            "text": text.text,
            "required": text.required,
        }
        for text in texts_in_force(language)
    ]
