"""A test mail of a text, to the member of staff who is editing it."""

from django.conf import settings
from django.utils import timezone

from followups import letters
from followups.letters import Letter
from followups.models import FollowupText
from followups.services import composing
from followups.services.composing import Desk
from followups.wording import Template
from integrations import mail_session as mail
from integrations.mail_session import Outcome


def trial_letter(text: FollowupText, recipient: str) -> tuple[Letter, Desk]:
    """With an invented visitor. Raises MissingFigureError where a fact has no row any more, and
    ValueError where no header can hold the subject."""
    desk = Desk.now()
    letter = composing.letter(
        desk,
        number=text.followup_number,
        language=text.language,
        learned=composing.example(),
        recipient=recipient,
        agreed_at=timezone.now(),
        conversation_id=0,
        template=Template(text.subject, text.body),
    )
    letters.one_header_line(letter.wording.subject)
    return letter, desk


def send_trial(text: FollowupText, recipient: str) -> Outcome:
    """Raises integrations.mail_session.NoService, MissingFigureError and ValueError."""
    letter, desk = trial_letter(text, recipient)
    data = composing.mail_bytes(letter, desk)
    with mail.open_session() as session:
        return session.send(letters.address_of(settings.DEFAULT_FROM_EMAIL), recipient, data)
