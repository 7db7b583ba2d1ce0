"""The names of countries and territories in every language CLDR has.

in:  npm cldr-localenames-full
out: names/territory_names.tsv: territory, languages, name; a name in several languages stands once, with all their tags
"""
import json
import re

# English first, then the languages shown on the card, then the others by their tag.
FIRST = ["en", "az", "hy", "ru", "ka", "fr", "es", "de"]
TERRITORY = re.compile(r"([A-Z]{2})(-alt-.+)?")
NOT_TERRITORIES = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}


def locales(folder):
    tags = sorted(path.parent.name for path in folder.glob("*/territories.json"))
    return [tag for tag in FIRST if tag in tags] + [tag for tag in tags if tag not in FIRST]


def names_of(folder, tag):
    """(territory, name) of a locale, usual names before short and other forms; codes without a name left out."""
    data = json.loads((folder / tag / "territories.json").read_text(encoding="utf-8"))
    names = data["main"][tag]["localeDisplayNames"]["territories"]
    for key, name in sorted(names.items()):
        match = TERRITORY.fullmatch(key)
        if match and match[1] not in NOT_TERRITORIES and name != match[1]:
            yield match[1], name


def main(work, out):
    folder = work / "npm/cldr-localenames-full/main"
    rows = {}
    for tag in locales(folder):
        for territory, name in names_of(folder, tag):
            tags = rows.setdefault((territory, name), [])
            if tag not in tags:
                tags.append(tag)
    with open(out / "names/territory_names.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write("territory\tlanguages\tname\n")
        for (territory, name), tags in sorted(rows.items(), key=lambda row: row[0][0]):
            file.write(f"{territory}\t{','.join(tags)}\t{name}\n")
