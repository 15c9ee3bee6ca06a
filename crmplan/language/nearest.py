"""The known words near to one that was mistyped."""

from functools import lru_cache

from crmplan.language.fold import fold

SHORTEST = 3  # letters: a shorter word is near to too many to be taken for one
TWO_SLIPS = 6  # letters: in a shorter word a second slip makes another word
PER_SLIP = 4  # letters of a longer word, such as an id, that allow for one slip more


@lru_cache(maxsize=4096)
def near(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The known words one slip away, then those of two and more; capitals and accents are no slips.

    A slip is a letter put in, left out, changed or swapped with its neighbour.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only when something was mistyped
    from rapidfuzz.process import extract  # noqa: PLC0415 - the same

    word = fold(word)
    slips = 1 if len(word) < TWO_SLIPS else max(2, len(word) // PER_SLIP)
    found = extract(word, _folded(known), scorer=OSA.distance, score_cutoff=slips, limit=None)
    return tuple(known[at] for _, _, at in found)


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """The known word nearest to one, None where none is near or where it is too short to tell."""
    return next(iter(near(word, known)), None) if len(word) >= SHORTEST else None


@lru_cache(maxsize=64)
def _folded(known: tuple[str, ...]) -> list[str]:
    """The known words as they are compared."""
    return [fold(name) for name in known]
