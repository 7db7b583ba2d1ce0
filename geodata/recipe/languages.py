"""Languages: which ones a country has, and the tag of a name (BCP 47, with a script where it is not the usual one).

in:  npm cldr-core (territoryInfo.json, likelySubtags.json)
out: names/languages.tsv: territory, languages; official ones, the most spoken first, then those official in fact
"""
import json
import unicodedata

SCRIPT_CODES = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "ARMENIAN": "Armn", "GEORGIAN": "Geor", "GREEK": "Grek",
                "ARABIC": "Arab", "HEBREW": "Hebr"}
STATUSES = ["official", "de_facto_official"]


def supplemental(work, name, key):
    path = work / "npm/cldr-core/supplemental" / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8"))["supplemental"][key]


def script_of(name):
    """The script of the first letter as ISO 15924 has it; empty for scripts we leave out."""
    letter = next((c for c in name if c.isalpha()), "?")
    return SCRIPT_CODES.get(unicodedata.name(letter, "? ").split()[0], "")


class Tagger:
    """Makes the tag of a name from the locale that has it."""

    def __init__(self, work):
        self.likely = supplemental(work, "likelySubtags", "likelySubtags")

    def tag(self, locale, name):
        tag = locale.replace("_", "-")
        usual = self.likely.get(tag) or self.likely.get(tag.split("-")[0]) or ""
        script = script_of(name)
        if script == (usual.split("-") + [""])[1] or not usual:
            return tag
        language, *rest = tag.split("-")
        return "-".join([language, script, *rest])


def by_territory(work):
    """{"CH": ["de", "fr", "it"]}"""
    found = {}
    for territory, facts in supplemental(work, "territoryInfo", "territoryInfo").items():
        rows = [(STATUSES.index(row["_officialStatus"]), -float(row["_populationPercent"]), tag.replace("_", "-"))
                for tag, row in facts.get("languagePopulation", {}).items() if row.get("_officialStatus") in STATUSES]
        if rows:
            found[territory] = [tag for _, _, tag in sorted(rows)]
    return found


def main(work, out):
    with open(out / "names/languages.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write("territory\tlanguages\n")
        file.writelines(f"{territory}\t{'|'.join(tags)}\n" for territory, tags in sorted(by_territory(work).items()))
