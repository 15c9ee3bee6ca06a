"""What only a whole file can tell: the rules of a plan and of its registries.

Each rule is a small function that gives the problems it finds. A file may hold records with errors
inside (their broken values stand empty): the rest of them is checked all the same.
"""

from crmplan.checks.consuls import check_consuls
from crmplan.checks.plan import check_plan
from crmplan.checks.visas import check_visas, country_twice

__all__ = ["check_consuls", "check_plan", "check_visas", "country_twice"]
