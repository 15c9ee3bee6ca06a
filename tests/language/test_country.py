"""Every country has a name of its own in both languages."""

from crmplan.language import table
from crmplan.records.countries import COUNTRIES


def test_every_country_has_a_name_of_its_own_in_both_languages():
    names = table("country")
    assert set(names) == COUNTRIES
    assert len({spanish for spanish, _ in names.values()}) == len(COUNTRIES)
    assert len({english for _, english in names.values()}) == len(COUNTRIES)
