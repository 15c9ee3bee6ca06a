"""The trend of what is counted between two days, from the dates in the data alone."""

from datetime import date

from crmplan.consuls.model import ConsularList, Consuls, Post, PostType
from crmplan.measures.query import Query
from crmplan.pages.progress import counts
from tests.plans import activity, event, plan, shelves

SINCE, DAY = date(2003, 6, 1), date(2003, 10, 15)


def compared(an_activity, registries=None):
    """The first tally of the only activity of a plan, on both days."""
    both = []
    for day in (DAY, SINCE):
        status = Query(plan(an_activity), day)
        both.append(status.counted(status.rows(), registries or {}))
    return counts(*both)[0]


def codes(parts):
    return [part.code for part in parts]


def test_what_came_between_the_two_days_is_gained():
    log = [
        event("2003-05-28", "received", party="CA"),
        event("2003-07-01", "received", party="MX"),
    ]
    count = compared(activity("", *log, responsible=("members",), each=True))
    assert (count.before.done, count.tally.done) == (1, 2)
    assert (codes(count.gained), codes(count.lost)) == (["MX"], [])


def test_a_list_that_came_between_the_two_days_is_gained():
    lists = (ConsularList("MX", received_on=date(2003, 7, 15)),)
    count = compared(activity("", measure="consuls.lists"), shelves(Consuls(lists=lists)))
    assert (count.before.done, count.tally.done, codes(count.gained)) == (0, 1, ["MX"])


def test_data_that_aged_between_the_two_days_are_lost():
    known = date(2003, 3, 1)
    post = Post("ca-mx", "CA", "MX", PostType.EMBASSY, "Ciudad", "Una lista pública", known)
    count = compared(activity("", measure="freshness"), shelves(Consuls(posts=(post,))))
    assert (count.before.done, count.tally.done) == (1, 0)
    assert (codes(count.gained), codes(count.lost)) == ([], ["MX"])
