"""The known words near to one that was mistyped."""

from functools import lru_cache

from crmplan.language.fold import fold

SHORTEST = 3  # letters: a shorter word is near to too many to be taken for one
TWO_SLIPS = 6  # letters: in a shorter word a second slip makes another word
MOST = 9  # slips, however long the word
PER_SLIP = 4  # letters of a longer word, such as an id, that allow for one slip more


@lru_cache(maxsize=4096)
def near(word: str, known: tuple[str, ...], most: int = MOST) -> tuple[str, ...]:
    """The known words one slip away, then those of two and more; capitals and accents are no slips.

    A slip is a letter put in, left out, changed or swapped with its neighbour; `most` are allowed.
    """
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only when something was mistyped
    from rapidfuzz.process import extract  # noqa: PLC0415 - the same

    word = fold(word)
    slips = 1 if len(word) < TWO_SLIPS else min(most, max(2, len(word) // PER_SLIP))
    names, folded = _between(known, len(word) - slips, len(word) + slips)
    found = extract(word, folded, scorer=OSA.distance, score_cutoff=slips, limit=None)
    return tuple(names[at] for _, _, at in found)


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """The known word nearest to one, None where none is near or where it is too short to tell."""
    return next(iter(near(word, known)), None) if len(word) >= SHORTEST else None


@lru_cache(maxsize=64)
def _between(known: tuple[str, ...], least: int, most: int) -> tuple[list[str], list[str]]:
    """The known words of a length, no others can be near; and as they are compared."""
    names = [name for name in known if least <= len(fold(name)) <= most]
    return names, [fold(name) for name in names]
