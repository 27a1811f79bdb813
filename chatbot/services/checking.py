"""What a classifier would make of the golden answers and of the open questions; only reads."""

from dataclasses import dataclass, replace

from django.utils import timezone

from chatbot import dialogue, golden, selectors
from chatbot.dialogue import Answer, State
from chatbot.golden import Finding, Given, Golden
from chatbot.knowledge import Knowledge
from chatbot.learned import Learned
from chatbot.rendering import Figures, Speaker
from chatbot.services.hearing import Said
from chatbot.services.reading import understand
from chatbot.understanding.intents.classifier import Classifier

QUESTIONS_TRIED = 200


@dataclass(frozen=True, slots=True)
class Check:
    """`revision` is that of the knowledge which the answers were made of."""

    revision: object
    golden_count: int
    findings: list[Finding]
    questions_count: int = 0
    questions_answered: int = 0

    @property
    def golden_wrong(self) -> int:
        return golden.count_wrong(self.findings)


def check(classifier: Classifier | None) -> Check:
    """The golden answers with the model in use and with this one, through the whole dialogue."""
    revision = selectors.revision()  # the first, so that whatever changes after it is noticed
    figures, _ = selectors.figures()
    is_first = selectors.active_model() is None  # then nothing is worth a training to compare with
    knowledge = (selectors.read_words if is_first else selectors.knowledge_at)(revision)
    tried = replace(knowledge, classifier=classifier)
    goldens = selectors.golden_answers()
    before = [given(each, figures, knowledge) for each in goldens]
    after = [given(each, figures, tried) for each in goldens]
    asked = selectors.open_questions(QUESTIONS_TRIED)
    return Check(
        revision=revision,
        golden_count=len(goldens),
        findings=golden.compare(goldens, before, after),
        questions_count=len(asked),
        questions_answered=sum(
            not answered(text, language, figures, tried).is_fallback for text, language in asked
        ),
    )


def intent_now(question: str, language: str) -> str:
    """As what the model in use answers a question."""
    figures, revision = selectors.figures()
    return answered(question, language, figures, selectors.knowledge_at(revision)).intent


def given(wanted: Golden, figures: Figures, knowledge: Knowledge) -> Given:
    answer = answered(wanted.question, wanted.language, figures, knowledge)
    speaker = Speaker(figures, wanted.language)
    fragments = [speaker.render_anyway(fragment) for fragment in wanted.fragments]
    return Given(
        answer.intent, tuple(fragment for fragment in fragments if fragment not in answer.text)
    )


def answered(question: str, language: str, figures: Figures, knowledge: Knowledge) -> Answer:
    """As the first message of a conversation."""
    said = Said(
        question, language, Learned(), State(), has_consent=False, today=timezone.localdate()
    )
    return dialogue.answer(understand(said, figures, knowledge))
