"""Which intent does a message carry? Pieces of words, TF-IDF, a network of one hidden layer.

Texts come in folded (lower case, no diacritics) and masked (``xarea``, ``xcity`` …). Character
n-grams forgive the typos and the many endings of Polish without a stemmer; the beginnings of words
stand for their stems. The hidden layer learns which of them mean the same, and what they mean
together: "ile czasu" is another question than "ile" and "czas" apart.
"""

import io
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from chatbot.patterns import regex
from chatbot.understanding.money.plain_money import PLAIN

Matrix: TypeAlias = NDArray[np.float32]
Columns: TypeAlias = NDArray[np.int64]
Row: TypeAlias = tuple[Columns, Matrix]  # of a text: columns, and their values
Batch: TypeAlias = tuple[Columns, Matrix, Matrix]  # columns, features, targets

NGRAM_SIZES = (2, 3, 4)
STEM_LETTERS = 5
MAX_CHARACTERS = 4000
MAX_RANKED = 5
SHORT_MESSAGE_WORDS = 9
MIN_CLAUSE_WORDS = 3  # "dzień dobry", "z góry dziękuję" are not what a long message is about
MAX_CLAUSES = 20
SURE_OF_STOP_WORDS = 0.95  # from this probability on words without a meaning of their own count
WINDOW_WORDS, WINDOW_STEP = 7, 3  # a longer clause is read piece by piece as well
MAX_WINDOW_WORDS = 60
# What folded Polish is mistaken for by ear: rz/ż, ch/h, ó/u, w/f, j/i, ą/om.
SOUNDS = (("rz", "z"), ("ch", "h"), ("u", "o"), ("w", "f"), ("j", "i"), ("ks", "x"))
TYPO_WORD_LENGTHS = range(6, 31)
DOUBLE_TYPO_LENGTHS = range(10, 31)
SOUND_WORD_LENGTHS = range(4, 31)
SHORTEST_SLIP, SHORTEST_WITH_GAP = 5, 7  # letters

SEED = 1
HIDDEN = 128  # units of the hidden layer
KEPT_AS = np.float16  # its weights: half the bytes, and the same answers
BATCH = 64  # texts a step
LEAST_EPOCHS, LEAST_STEPS = 3, 200
STEP = 0.1
DECAY = 1e-4
TINY = 1e-8

WORD = regex(r"[^\W_]+")
CLAUSE_END = regex(r"[.!?;:,\n]+|\s[-–]\s")

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

    probability: float = 0.55
    known_share: float = 0.50
    lead: float = 0.20
    effect_probability: float = 0.60


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
        pieces: Sequence[str],
        idf: Matrix,
        hidden: Matrix,
        output: Matrix,
        words: Iterable[str],
    ) -> None:
        """``idf``: one entry a piece of a word. ``hidden``: one row a piece, one column a unit.
        ``output``: one row a unit, one column an intent."""
        self._intents = tuple(intents)
        self._columns = {piece: column for column, piece in enumerate(pieces)}
        self._idf = idf
        self._hidden = hidden
        self._output = output
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
        words = sorted({word for words in documents for word in words})
        pieces = sorted({piece for word in words for piece in _pieces(word)})
        columns = {piece: column for column, piece in enumerate(pieces)}
        of_word = {word: _columns(word, columns) for word in words}
        found = [[of_word[word] for word in document] for document in documents]
        idf = _inverse_frequencies(found, len(pieces))
        intents = sorted({intent for _, intent in pairs})
        numbers = {intent: number for number, intent in enumerate(intents)}
        rows = [_row(of_words, idf) for of_words in found]
        labels = [numbers[intent] for _, intent in pairs]
        hidden, output = _fit(_batches(rows, labels, len(intents)), len(pieces), len(intents))
        return cls(
            intents=intents,
            pieces=pieces,
            idf=idf,
            hidden=hidden.astype(KEPT_AS).astype(np.float32),
            output=output,
            words=words,
        )

    def rank(self, text: str) -> Ranking:
        """A long message is as probably about an intent as the clause that speaks for it most.

        One question among much else would be drowned out; two questions come out equally probable.
        """
        if not self._intents:
            return Ranking((), known_share=0.0)
        parts = [self._corrected(words) for words in _parts(text[:MAX_CHARACTERS])]
        of_word = {word: _columns(word, self._columns) for words in parts for word in words}
        rows = [_row([of_word[word] for word in words], self._idf) for words in parts]
        by_part = _softmax(np.stack([self._logits(*row) for row in rows]))
        probabilities = by_part.max(axis=0)
        best = np.argsort(-probabilities, kind="stable")[:MAX_RANKED]
        return Ranking(
            intents=tuple((self._intents[i], float(probabilities[i])) for i in best),
            known_share=self._known_share(
                parts[by_part[:, best[0]].argmax()], float(probabilities[best[0]])
            ),
        )

    def _logits(self, present: Columns, values: Matrix) -> Matrix:
        logits: Matrix = np.tanh(values @ self._hidden[present]) @ self._output
        return logits

    def _known_share(self, words: list[str], probability: float) -> float:
        content = [word for word in words if word not in STOP_WORDS]
        if not content:  # "dzien dobry" says something, "dlaczego" too little
            return float(len(words) > 1 and probability >= SURE_OF_STOP_WORDS)
        return sum(word in self._words for word in content) / len(content)

    def _corrected(self, words: list[str]) -> list[str]:
        """With each word that training has not met replaced by the one it is a typo of."""
        return [word if word in self._words else self._meant(word) for word in words]

    def spelled(self, text: str) -> str:
        """With the slips of a hurried hand undone in long words that training has not met: two
        letters in the wrong order, one that is doubled, one within a word that is missing. Nothing
        else, and never at the beginning, because words that it doesn't know may be right."""
        return WORD.sub(lambda found: self._unslipped(found[0]), text)

    def _unslipped(self, word: str) -> str:
        if word in self._words or word in PLAIN or not word.isalpha():
            return word
        if len(word) in TYPO_WORD_LENGTHS and (meant := self._without_slip(word)):
            return meant
        longer = self._near_words.get(word, word) if len(word) >= SHORTEST_WITH_GAP else word
        has_ends = longer[:2] == word[:2] and longer[-2:] == word[-2:]
        return longer if has_ends and len(longer) == len(word) + 1 else word

    def _without_slip(self, word: str) -> str | None:
        return next((slip for slip in _slips(word) if slip in self._words), None)

    def _meant(self, word: str) -> str:
        if len(word) in SOUND_WORD_LENGTHS and (same := self._sounds.get(_sound(word))):
            return same
        if len(word) == SHORTEST_SLIP and (meant := self._without_slip(word)):
            return meant
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
            pieces=_pack(self._columns),
            words=_pack(sorted(self._words)),
            idf=self._idf,
            hidden=self._hidden.astype(KEPT_AS),
            output=self._output,
        )
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> "Classifier":
        """Raises ValueError, KeyError, BadZipFile or zlib.error where the bytes are no model."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            intents, pieces = _unpack(arrays["intents"]), _unpack(arrays["pieces"])
            idf, hidden, output = arrays["idf"], arrays["hidden"], arrays["output"]
            if len(pieces) != len(idf) or len(pieces) != len(hidden):
                raise ValueError("the arrays don't fit the pieces of words")
            if output.shape != (hidden.shape[1], len(intents)):
                raise ValueError("the arrays don't fit the intents")
            return cls(
                intents=intents,
                pieces=pieces,
                words=_unpack(arrays["words"]),
                idf=idf,
                hidden=hidden.astype(np.float32),
                output=output,
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


def _slips(word: str) -> Iterator[str]:
    """What it is with two neighbours swapped, or with one of two that are the same."""
    for i in range(2, len(word)):
        if word[i] == word[i - 1]:
            yield word[:i] + word[i + 1 :]
        else:
            yield word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :]


def _near(word: str) -> set[str]:
    """The word and all it becomes by losing a letter: two that share one differ by a typo."""
    return {word} | {word[:i] + word[i + 1 :] for i in range(len(word))}


def _pieces(word: str) -> list[str]:
    """Its n-grams, with a blank at either end, and its beginning, which is marked as such."""
    padded = f" {word} "
    ngrams = [
        padded[start : start + size]
        for size in NGRAM_SIZES
        for start in range(len(padded) - size + 1)
    ]
    return [*ngrams, f"^{word[:STEM_LETTERS]}"]


def _columns(word: str, columns: Mapping[str, int]) -> Columns:
    """Of each of its pieces that is known, as often as it is there."""
    found = [columns[piece] for piece in _pieces(word) if piece in columns]
    return np.array(found, dtype=np.int64)


def _joined(of_words: Sequence[Columns]) -> Columns:
    return np.concatenate(of_words) if of_words else np.zeros(0, np.int64)


def _inverse_frequencies(found: Sequence[Sequence[Columns]], pieces: int) -> Matrix:
    """Smoothed; of each piece, in how many texts it is."""
    once = _joined([np.unique(_joined(of_words)) for of_words in found])
    texts = np.bincount(once, minlength=pieces)
    return (np.log((1 + len(found)) / (1 + texts)) + 1).astype(np.float32)


def _row(of_words: Sequence[Columns], idf: Matrix) -> Row:
    """Of a text a vector of unit length, without its zeros."""
    present, counts = np.unique(_joined(of_words), return_counts=True)
    values = (1 + np.log(counts)).astype(np.float32) * idf[present]
    return present, values / max(math.sqrt(values @ values), TINY)


def _softmax(logits: Matrix) -> Matrix:
    powers = np.exp(logits - logits.max(axis=-1, keepdims=True, initial=-np.inf))
    probabilities: Matrix = powers / powers.sum(axis=-1, keepdims=True)
    return probabilities


def _fit(batches: Sequence[Batch], pieces: int, intents: int) -> tuple[Matrix, Matrix]:
    """Adagrad on the cross-entropy, batch by batch, with steps that become smaller.

    A batch touches a few hundred of ten thousand pieces, so a step costs little and the time grows
    with the number of texts, not with its square. One sum of squares a piece is enough.
    """
    random = np.random.default_rng(SEED)
    hidden = _small(random, pieces, HIDDEN)
    output = _small(random, HIDDEN, intents)
    of_hidden, of_output = np.zeros((pieces, 1), np.float32), np.zeros_like(output)
    epochs = max(LEAST_EPOCHS, math.ceil(LEAST_STEPS / max(len(batches), 1)))
    for epoch in range(epochs):
        step = np.float32(STEP * (1 - epoch / epochs))
        for present, features, targets in batches:
            part = hidden[present]
            units = np.tanh(features @ part)
            errors = _softmax(units @ output) - targets
            back = (errors @ output.T) * (1 - units**2)

            gradient = units.T @ errors + DECAY * output
            of_output += gradient**2
            output -= step * gradient / np.sqrt(of_output + TINY)

            gradient = features.T @ back + DECAY * part
            squares = of_hidden[present] + np.square(gradient).mean(axis=1, keepdims=True)
            of_hidden[present] = squares
            hidden[present] = part - gradient * (step / np.sqrt(squares + TINY))
    return hidden, output


def _small(random: np.random.Generator, rows: int, columns: int) -> Matrix:
    """Where training starts from: of equal units each would learn what the others do."""
    return random.standard_normal((rows, columns), np.float32) * np.float32(0.1)


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
