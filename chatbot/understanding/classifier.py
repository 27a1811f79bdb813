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
Row: TypeAlias = tuple[NDArray[np.int64], Matrix]  # of a text: columns, and their values
Batch: TypeAlias = tuple[NDArray[np.int64], Matrix, Matrix]  # columns, features, targets

NGRAM_SIZES = (2, 3, 4)
MAX_CHARACTERS = 4000
MAX_RANKED = 5
SHORT_MESSAGE_WORDS = 9
MIN_CLAUSE_WORDS = 3  # "dzień dobry", "z góry dziękuję" are not what a long message is about
MAX_CLAUSES = 20
SURE_OF_STOP_WORDS = 0.75  # from this probability on words without a meaning of their own count
WINDOW_WORDS, WINDOW_STEP = 7, 3  # a longer clause is read piece by piece as well
MAX_WINDOW_WORDS = 60
# What folded Polish is mistaken for by ear: rz/ż, ch/h, ó/u, w/f, j/i, ą/om.
SOUNDS = (("rz", "z"), ("ch", "h"), ("u", "o"), ("w", "f"), ("j", "i"), ("ks", "x"))
TYPO_WORD_LENGTHS = range(6, 31)
DOUBLE_TYPO_LENGTHS = range(10, 31)
SOUND_WORD_LENGTHS = range(4, 31)

SEED = 1
BATCH = 64  # texts a step
LEAST_EPOCHS, LEAST_STEPS = 4, 600
STEP = 1.0
DECAY = 1e-3
TINY = 1e-8

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
    """Measured by `./nova bench thresholds`; see docs/answers.md."""

    probability: float = 0.40
    known_share: float = 0.50
    lead: float = 0.20
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
        # Sorted, so that of two words as near to a typo it is always the same one that is meant.
        known = sorted(self._words, reverse=True)
        self._near_words = {
            near: word for word in known if len(word) in TYPO_WORD_LENGTHS for near in _near(word)
        }
        self._sounds = {_sound(word): word for word in known if len(word) in SOUND_WORD_LENGTHS}

    @classmethod
    def train(cls, examples: Iterable[tuple[str, str]]) -> "Classifier":
        # Sorted, because the order in which a database returns rows must not change the model.
        pairs = sorted(set(examples))
        documents = [_words(text) for text, _ in pairs]
        counts = [_ngram_counts(words) for words in documents]
        ngrams, idf = _weigh(counts)
        intents = sorted({intent for _, intent in pairs})
        numbers = {intent: number for number, intent in enumerate(intents)}
        labels = [numbers[intent] for _, intent in pairs]
        return cls(
            intents=intents,
            ngrams=ngrams,
            idf=idf,
            weights=_fit(_rows(counts, ngrams, idf), labels, (len(ngrams), len(intents))),
            words={word for words in documents for word in words},
        )

    def rank(self, text: str) -> Ranking:
        """A long message is as probably about an intent as the clause that speaks for it most.

        One question among much else would be drowned out; two questions come out equally probable.
        """
        if not self._intents:
            return Ranking((), known_share=0.0)
        parts = [self._corrected(words) for words in _parts(text[:MAX_CHARACTERS])]
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
        return sum(word in self._words for word in content) / len(content)

    def _corrected(self, words: list[str]) -> list[str]:
        """With each word that training has not met replaced by the one it is a typo of."""
        return [word if word in self._words else self._meant(word) for word in words]

    def _meant(self, word: str) -> str:
        if len(word) in SOUND_WORD_LENGTHS and (same := self._sounds.get(_sound(word))):
            return same
        if len(word) not in TYPO_WORD_LENGTHS:
            return word
        near = _near(word)
        if len(word) in DOUBLE_TYPO_LENGTHS:
            near |= {other for one in near for other in _near(one)}
        return next(
            (self._near_words[one] for one in sorted(near) if one in self._near_words), word
        )

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
    telling = [clause for clause in clauses if len(clause) >= MIN_CLAUSE_WORDS] or [words]
    return [part for clause in telling[-MAX_CLAUSES:] for part in _windows(clause)]


def _windows(words: list[str]) -> list[list[str]]:
    """The clause, and where it is long pieces of it that are as long as a plain question."""
    if len(words) <= SHORT_MESSAGE_WORDS:
        return [words]
    starts = range(0, min(len(words), MAX_WINDOW_WORDS) - WINDOW_WORDS + WINDOW_STEP, WINDOW_STEP)
    return [words, *(words[start : start + WINDOW_WORDS] for start in starts)]


def _sound(word: str) -> str:
    """The same for two spellings that sound alike: "trwa" and "trfa", "metrów" and "metruw"."""
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    return word


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


def _rows(counts: Sequence[Counter[str]], ngrams: Sequence[str], idf: Matrix) -> list[Row]:
    """Of each text a vector of unit length, without its zeros."""
    columns = {ngram: column for column, ngram in enumerate(ngrams)}
    rows = []
    for count in counts:
        present = np.array([columns[ngram] for ngram in count], dtype=np.int64)
        values: Matrix = _tf(count.values()) * idf[present]
        length: float = float(np.linalg.norm(values))
        rows.append((present, values / max(length, TINY)))
    return rows


def _softmax(logits: Matrix) -> Matrix:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True, initial=-np.inf))
    probabilities: Matrix = powers / powers.sum(axis=-1, keepdims=True)
    return probabilities


def _fit(rows: Sequence[Row], labels: Sequence[int], size: tuple[int, int]) -> Matrix:
    """Adagrad on the cross-entropy, batch by batch, with steps that become smaller.

    A batch touches a few hundred of ten thousand n-grams, so a step costs little and the time
    grows with the number of texts, not with its square.
    """
    weights, squares = np.zeros(size, np.float32), np.zeros(size, np.float32)
    batches = _batches(rows, labels, size[1])
    epochs = max(LEAST_EPOCHS, math.ceil(LEAST_STEPS / max(len(batches), 1)))
    for epoch in range(epochs):
        step = STEP * (1 - epoch / epochs)
        for present, features, targets in batches:
            part = weights[present]
            gradient = features.T @ (_softmax(features @ part) - targets) + DECAY * part
            sums = squares[present] + gradient**2
            squares[present] = sums
            weights[present] = part - step * gradient / np.sqrt(sums + TINY)
    return weights


def _batches(rows: Sequence[Row], labels: Sequence[int], intents: int) -> list[Batch]:
    """Mixed, because phrases of one intent lie together; the same at every training."""
    if not rows:
        return []
    order = np.random.default_rng(SEED).permutation(len(rows))
    batches = []
    for numbers in np.array_split(order, math.ceil(len(rows) / BATCH)):
        present = np.unique(np.concatenate([rows[number][0] for number in numbers]))
        features = np.zeros((len(numbers), len(present)), np.float32)
        targets = np.zeros((len(numbers), intents), np.float32)
        for line, number in enumerate(numbers):
            columns, values = rows[number]
            features[line, np.searchsorted(present, columns)] = values
            targets[line, labels[number]] = 1
        batches.append((present, features, targets))
    return batches


def _pack(texts: Iterable[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(texts).encode("utf-8", "surrogatepass"), dtype=np.uint8)


def _unpack(packed: NDArray[np.uint8]) -> list[str]:
    text = packed.tobytes().decode("utf-8", "surrogatepass")
    return text.split("\n") if text else []
