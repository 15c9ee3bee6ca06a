"""A world of registries to measure with: 199 visa files of 198 rules, and 2,000 consular posts.

    python bench/generate_registries.py DIRECTORY [SEED]

Nothing in it is real: rules are drawn by lot, cities are numbers. The plan is the repository's.
"""

import random
import shutil
import sys
from pathlib import Path

from crmplan.consuls.model import PostType
from crmplan.records.countries import COUNTRIES
from crmplan.visas.model import Requirement

STATES = 199  # as many passports as the public indexes compare
POSTS = 2000
DAYS = (30, 60, 90, 180)
PLAN = Path(__file__).parent.parent / "data" / "workplan.yaml"


def visa_file(country: str, passports: list[str], lot: random.Random) -> str:
    """A destination with a rule for every other passport."""
    lines = [f"country: {country}", "source: sorteo", "as_of: 2026-02-17", "rules:"]
    for passport in passports:
        if passport == country:
            continue
        requirement = lot.choice(tuple(Requirement))
        rule = f"passport: {passport}, requirement: {requirement}"
        if requirement is Requirement.VISA_FREE:
            rule += f", days: {lot.choice(DAYS)}"
        lines.append(f"  - {{{rule}}}")
    return "\n".join(lines) + "\n"


def consuls(states: list[str], lot: random.Random) -> str:
    """Posts of States in other States, without lists."""
    lines = ["lists: []", "posts:"]
    for number in range(POSTS):
        sending, receiving = lot.sample(states, 2)
        lines += [
            f"  - id: {sending.lower()}-{receiving.lower()}-{number}",
            f"    sending: {sending}",
            f"    receiving: {receiving}",
            f"    type: {lot.choice(tuple(PostType))}",
            f"    city: Ciudad {number}",
            "    source: sorteo",
            "    as_of: 2026-02-17",
        ]
    return "\n".join(lines) + "\n"


def generate(directory: Path, seed: int = 2003, plan: Path = PLAN) -> None:
    """Write the world into a directory, which may be there, beside a copy of a plan."""
    lot = random.Random(seed)  # noqa: S311 - a lot for measuring, not for secrets
    states = sorted(lot.sample(sorted(COUNTRIES), STATES))
    (directory / "visas").mkdir(parents=True, exist_ok=True)
    shutil.copyfile(plan, directory / plan.name)
    (directory / "consuls.yaml").write_text(consuls(states, lot), encoding="utf-8")
    for country in states:
        text = visa_file(country, states, lot)
        (directory / "visas" / f"{country}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    generate(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else 2003)
