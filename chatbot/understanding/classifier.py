"""Which intent does a message carry? Character n-grams, TF-IDF, multinomial logistic regression.

Texts come in folded (lower case, no diacritics) and masked (``xarea``, ``xcity`` …). Character
n-grams forgive the typos and the many endings of Polish without a stemmer.
"""

import io
import math
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Matrix: TypeAlias = NDArray[np.float32]

NGRAM_SIZES = (2, 3, 4)
MAX_CHARACTERS = 4000
MAX_RANKED = 5
SHORT_MESSAGE_WORDS = 9
MIN_CLAUSE_WORDS = 3  # "dzień dobry", "z góry dziękuję" are not what a long message is about
MAX_CLAUSES = 20
SURE_OF_STOP_WORDS = 0.5  # from this probability on words without a meaning of their own count
TYPO_WORD_LENGTHS = range(7, 31)
INVERSE_REGULARISATION = 20.0
EPOCHS = 120

WORD = re.compile(r"[^\W_]+")
CLAUSE_END = re.compile(r"[.!?;:,\n]+|\s[-–]\s")

# The masks of what may stand in any message; the others (an area, a city …) tell what it is about.
MEANINGLESS_MASKS = frozenset({"xnumber", "xname", "xemail", "xphone"})

# Words that do not show a message to be about our subject.
STOP_WORDS = frozenset(
    WORD.findall("""
    a aby albo ale ani az bardzo bez bo by byc byl byla bylo bym chce chcialabym chcialbym
    chyba ci co cos czy czyli dla dlaczego do dobry dzien gdy gdzie go i ich ile im ja jak
    jaka jaki jakich jakie jakiej jakis jako je jego jej jesli jest jestem jeszcze jezeli juz
    kiedy kto ktora ktore ktory lub ma macie maja mam mamy mi mial mnie moge mogl mogla moj
    moja moje moze mozecie mozemy mozna musi my na nad nam nas nie niz no o od on ona one oraz
    pan pani panstwa panstwo po pod poniewaz prosze przed przez przy raz sa sie sobie swoje ta
    tak taka taki takie tam te tego tej ten teraz to tu tutaj ty tylko tym u w wam was we wiec
    wy z za zas ze zeby
    about all also am an and any anything are as at be been but by can could did do does for
    from get give had has have how i if in is it its just like may me my of on or our please
    shall should so some that the their them there these they this those to us want was we
    were what when where which who why will with would you your
    xarea xbudget xcity xpackage
    """)
)


@dataclass(frozen=True, slots=True)
class Ranking:
    """At most five intents with their probabilities, best first; the share (0 to 1) of the words
    with a meaning of their own that training has met."""

    intents: tuple[tuple[str, float], ...]
    known_share: float

    @property
    def best(self) -> str | None:
        return self.intents[0][0] if self.intents else None

    @property
    def lead(self) -> float:
        first, second = [*(probability for _, probability in self.intents[:2]), 0.0, 0.0][:2]
        return first - second


@dataclass(frozen=True)
class Thresholds:
    probability: float = 0.35
    known_share: float = 0.34
    lead: float = 0.10
    effect_probability: float = 0.50


def is_sure(ranking: Ranking, thresholds: Thresholds, *, has_effect: bool = False) -> bool:
    if not ranking.intents:
        return False
    needed = thresholds.effect_probability if has_effect else thresholds.probability
    return (
        ranking.intents[0][1] >= needed
        and ranking.known_share >= thresholds.known_share
        and ranking.lead >= thresholds.lead
    )


class Classifier:
    def __init__(
        self,
        *,
        intents: Sequence[str],
        ngrams: Sequence[str],
        idf: Matrix,
        weights: Matrix,
        words: Iterable[str],
    ) -> None:
        """``weights``: one row an n-gram, one column an intent. ``idf``: one entry an n-gram."""
        self._intents = tuple(intents)
        self._columns = {ngram: column for column, ngram in enumerate(ngrams)}
        self._idf = idf
        self._weights = weights
        self._words = frozenset(words)
        self._near_words = frozenset(
            near for word in self._words if len(word) in TYPO_WORD_LENGTHS for near in _near(word)
        )

    @classmethod
    def train(cls, examples: Iterable[tuple[str, str]]) -> "Classifier":
        # Sorted, because the order in which a database returns rows must not change the model.
        pairs = sorted(set(examples))
        documents = [_words(text) for text, _ in pairs]
        counts = [_ngram_counts(words) for words in documents]
        ngrams, idf = _weigh(counts)
        features = _features(counts, ngrams, idf)
        intents = sorted({intent for _, intent in pairs})
        return cls(
            intents=intents,
            ngrams=ngrams,
            idf=idf,
            weights=_fit(features, _one_hot([intent for _, intent in pairs], intents)),
            words={word for words in documents for word in words},
        )

    def rank(self, text: str) -> Ranking:
        """A long message is as probably about an intent as the clause that speaks for it most.

        One question among much else would be drowned out; two questions come out equally probable.
        """
        if not self._intents:
            return Ranking((), known_share=0.0)
        parts = _parts(text[:MAX_CHARACTERS])
        by_part = _softmax(np.stack([self._logits(words) for words in parts]))
        probabilities = by_part.max(axis=0)
        best = np.argsort(-probabilities, kind="stable")[:MAX_RANKED]
        return Ranking(
            intents=tuple((self._intents[i], float(probabilities[i])) for i in best),
            known_share=self._known_share(
                parts[by_part[:, best[0]].argmax()], float(probabilities[best[0]])
            ),
        )

    def _logits(self, words: list[str]) -> Matrix:
        counts = _ngram_counts(words)
        known = [ngram for ngram in counts if ngram in self._columns]
        if not known:
            return np.zeros(len(self._intents), dtype=np.float32)
        columns = [self._columns[ngram] for ngram in known]
        values = _tf(counts[ngram] for ngram in known) * self._idf[columns]
        logits: Matrix = values @ self._weights[columns] / np.linalg.norm(values)
        return logits

    def _known_share(self, words: list[str], probability: float) -> float:
        content = [word for word in words if word not in STOP_WORDS]
        if not content:  # "dzien dobry" says something, "dlaczego" too little
            return float(len(words) > 1 and probability >= SURE_OF_STOP_WORDS)
        return sum(self._knows(word) for word in content) / len(content)

    def _knows(self, word: str) -> bool:
        if word in self._words:
            return True
        return len(word) in TYPO_WORD_LENGTHS and not self._near_words.isdisjoint(_near(word))

    def to_bytes(self) -> bytes:
        buffer = io.BytesIO()
        np.savez_compressed(
            buffer,
            intents=_pack(self._intents),
            ngrams=_pack(self._columns),
            words=_pack(sorted(self._words)),
            idf=self._idf,
            weights=self._weights,
        )
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Classifier":
        """Raises ValueError, KeyError, BadZipFile or zlib.error where the bytes are no model."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            intents, ngrams = _unpack(arrays["intents"]), _unpack(arrays["ngrams"])
            idf, weights = arrays["idf"], arrays["weights"]
            if intents and (*idf.shape, *weights.shape) != (len(ngrams), len(ngrams), len(intents)):
                raise ValueError("the arrays don't fit each other")
            return cls(
                intents=intents,
                ngrams=ngrams,
                words=_unpack(arrays["words"]),
                idf=idf,
                weights=weights,
            )


def _words(text: str) -> list[str]:
    return [word for word in WORD.findall(text) if word not in MEANINGLESS_MASKS]


def _parts(text: str) -> list[list[str]]:
    """The words of each clause that says something, or of the whole when that is short."""
    words = _words(text)
    if len(words) <= SHORT_MESSAGE_WORDS:
        return [words]
    clauses = [_words(clause) for clause in CLAUSE_END.split(text)]
    telling = [clause for clause in clauses if len(clause) >= MIN_CLAUSE_WORDS]
    return telling[-MAX_CLAUSES:] or [words]


def _near(word: str) -> set[str]:
    """The word and all it becomes by losing a letter: two that share one differ by a typo."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def _ngrams(word: str) -> Iterator[str]:
    padded = f" {word} "
    for size in NGRAM_SIZES:
        for start in range(len(padded) - size + 1):
            yield padded[start : start + size]


def _ngram_counts(words: Iterable[str]) -> Counter[str]:
    return Counter(ngram for word in words for ngram in _ngrams(word))


def _tf(counts: Iterable[int]) -> Matrix:
    return np.array([1 + math.log(count) for count in counts], dtype=np.float32)


def _weigh(counts: Sequence[Counter[str]]) -> tuple[list[str], Matrix]:
    """The n-grams in a fixed order, and the smoothed inverse document frequency of each."""
    frequencies = Counter(ngram for count in counts for ngram in count)
    ngrams = sorted(frequencies)
    idf = [math.log((1 + len(counts)) / (1 + frequencies[ngram])) + 1 for ngram in ngrams]
    return ngrams, np.array(idf, dtype=np.float32)


def _features(counts: Sequence[Counter[str]], ngrams: Sequence[str], idf: Matrix) -> Matrix:
    """One row of unit length a text, one column an n-gram."""
    columns = {ngram: column for column, ngram in enumerate(ngrams)}
    features = np.zeros((len(counts), len(ngrams)), dtype=np.float32)
    for row, count in zip(features, counts, strict=True):
        if count:
            present = [columns[ngram] for ngram in count]
            values = _tf(count.values()) * idf[present]
            row[present] = values / np.linalg.norm(values)
    return features


def _one_hot(labels: Sequence[str], intents: Sequence[str]) -> Matrix:
    return np.array([[label == intent for intent in intents] for label in labels], np.float32)


def _softmax(logits: Matrix) -> Matrix:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True, initial=-np.inf))
    probabilities: Matrix = powers / powers.sum(axis=-1, keepdims=True)
    return probabilities


def _fit(features: Matrix, targets: Matrix) -> Matrix:
    """Nesterov's accelerated gradient on the cross-entropy plus ‖W‖² / 2C.

    Started at zero, W stays a combination of the texts (W = Xᵀ·A), so the steps are taken on A with
    the texts' inner products: there are ten times fewer texts than n-grams.
    """
    products = features @ features.T
    decay = 1 / INVERSE_REGULARISATION
    # The products are not negative, so the greatest row sum bounds their spectrum.
    step = 1 / (products.sum(axis=1).max(initial=0.0) / 2 + decay)
    momentum = (1 - math.sqrt(step * decay)) / (1 + math.sqrt(step * decay))
    previous = combination = np.zeros_like(targets)
    for _ in range(EPOCHS):
        ahead = combination + momentum * (combination - previous)
        gradient = _softmax(products @ ahead) - targets + decay * ahead
        previous, combination = combination, ahead - step * gradient
    weights: Matrix = features.T @ combination
    return weights


def _pack(texts: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(texts).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def _unpack(packed: NDArray[np.uint8]) -> list[str]:
    text = packed.tobytes().decode("utf-8", "surrogatepass")
    return text.split("\n") if text else []
