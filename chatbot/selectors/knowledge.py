"""What answers are made of, as it stands now; words and the model are kept in the process."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

import structlog
from django.db.models import Subquery

from chatbot import training
from chatbot.knowledge import Knowledge, KnownIntent
from chatbot.models import (
    City,
    Fact,
    Intent,
    IntentPhrase,
    KnowledgeState,
    Package,
    Reply,
    TrainedClassifier,
)
from chatbot.quotes import PackagePrice
from chatbot.rendering import Figures
from chatbot.training import Phrase
from chatbot.understanding.extraction import CityNames, PackageNames, Vocabulary
from chatbot.understanding.intents.classifier import Classifier

log = structlog.get_logger(__name__)


# Described once, since that takes longer than to ask; `all()` asks anew.
PACKAGES_NOW = Package.objects.annotate(
    revision=Subquery(KnowledgeState.objects.values("revision")[:1])
).values_list(
    *("id", "code", "name", "price_per_m2", "min_price_per_m2", "max_price_per_m2"),
    *("is_active", "revision"),
    named=True,
)
FACTS_NOW = Fact.objects.order_by().values_list("package_id", "key", "value_pl", "value_en")


def figures() -> tuple[Figures, object]:
    """Every price and fact as it stands now, and the revision of the knowledge; two queries."""
    packages = list(PACKAGES_NOW.all())
    prices = [price_of(package) for package in packages if package.is_active]
    prefixes = {None: "", **{package.id: f"{package.code}." for package in packages}}
    facts = {
        f"{prefixes[number]}{key}": (polish, english)
        for number, key, polish, english in FACTS_NOW.all()
        if number in prefixes  # not of a package that came just now
    }
    return Figures(tuple(prices), facts), packages[0].revision if packages else None


def price_of(package: Any) -> PackagePrice:
    """The constraint holds that there is one price or the lowest and the highest."""
    low = package.price_per_m2 or package.min_price_per_m2 or Decimal()
    high = package.price_per_m2 or package.max_price_per_m2 or low
    return PackagePrice(package.code, package.name, low, high)


def revision() -> object:
    return KnowledgeState.objects.values_list("revision", flat=True).first()


_kept: list[Knowledge] = []  # at most one; swapped whole, so threads need no lock


def knowledge_at(revision: object) -> Knowledge:
    """The knowledge of that revision; read from the database where it isn't at hand."""
    for knowledge in _kept:
        if revision is not None and knowledge.revision == revision:
            return knowledge
    knowledge = read_knowledge(revision)
    _kept[:] = [knowledge]
    return knowledge


def read_knowledge(revision: object) -> Knowledge:
    knowledge = read_words(revision)
    return replace(knowledge, classifier=read_classifier(knowledge.vocabulary))


def read_words(revision: object) -> Knowledge:
    """Without a classifier."""
    cities = list(City.objects.all())
    return Knowledge(
        revision=revision,
        intents={
            intent.code: known_intent(intent) for intent in Intent.objects.filter(is_active=True)
        },
        replies={reply.code: (reply.text_pl, reply.text_en) for reply in Reply.objects.all()},
        coverage={city.name: city.coverage for city in cities},
        vocabulary=read_vocabulary(cities),
        classifier=None,
    )


_read: list[tuple[object, Classifier]] = []  # at most one, as above; survives changes of words


def read_classifier(vocabulary: Vocabulary) -> Classifier | None:
    """That of the model in use. One that can't be read, or none, is a model trained on the spot,
    which takes seconds: the chat goes on, and the log tells."""
    active = TrainedClassifier.objects.filter(status=TrainedClassifier.Status.ACTIVE)
    found = active.values_list("pk", "data_sha256").first()
    phrases = () if found else phrases_now()
    key = found or phrases
    if not key:
        return None
    for known, classifier in _read:
        if known == key:
            return classifier
    if found:
        classifier = stored_classifier(TrainedClassifier.objects.get(pk=found[0]), vocabulary)
    else:
        classifier = trained(phrases, vocabulary)
    _read[:] = [(key, classifier)]
    return classifier


def stored_classifier(model: TrainedClassifier, vocabulary: Vocabulary) -> Classifier:
    """Its own; where that can't be read, one of the phrases that are kept with it. The log tells
    of that if the model is in use: then every process trains one."""
    try:
        return training.read(bytes(model.data), model.data_sha256)
    except training.UnreadableError as error:
        if model.status == TrainedClassifier.Status.ACTIVE:
            log.error("model_unreadable", model=model.pk, error=str(error))  # noqa: TRY400  told
        return trained(tuple((text, code) for text, code in model.phrases), vocabulary)


def trained(phrases: tuple[Phrase, ...], vocabulary: Vocabulary) -> Classifier:
    log.warning("model_trained_on_the_spot", phrases=len(phrases))
    return Classifier.train(training.examples(phrases, vocabulary))


def phrases_now() -> tuple[Phrase, ...]:
    """What a model trained now would learn."""
    rows = IntentPhrase.objects.filter(intent__is_active=True).order_by("id")
    return tuple(rows.values_list("text", "intent__code"))


def read_vocabulary(cities: list[City] | None = None) -> Vocabulary:
    return Vocabulary(
        [
            PackageNames(package.code, (package.name, *package.aliases))
            for package in Package.objects.filter(is_active=True)
        ],
        [CityNames(city.name, tuple(city.forms)) for city in cities or City.objects.all()],
    )


def known_intent(intent: Intent) -> KnownIntent:
    return KnownIntent(
        code=intent.code,
        title=(intent.title_pl, intent.title_en),
        question=(intent.question_pl, intent.question_en),
        answer=(intent.answer_pl, intent.answer_en),
        package_answer=(intent.package_answer_pl, intent.package_answer_en),
        next_codes=tuple(intent.next_codes),
        has_effect=intent.has_effect,
    )
