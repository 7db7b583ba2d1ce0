#include <gazetteer/country_languages.hpp>

#include <array>
#include <utility>

#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

constexpr std::string_view english = "en";

/// Scripts that tell the language once the country is known.
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> telling_scripts{
    {{"hy", "und-Armn"}, {"ka", "und-Geor"}, {"el", "und-Grek"}, {"he", "und-Hebr"}}};

TaggedName name_with(std::string_view tag, const std::vector<TaggedName>& names,
                     const std::string& language) {
    for (const TaggedName& name : names) {
        if (NameView{name.text, name.languages}.is_in(tag)) {
            return {name.text, language};
        }
    }
    return {};
}

}  // namespace

base::Result<CountryLanguages> CountryLanguages::read(const std::filesystem::path& names_folder) {
    const auto table = read_table(names_folder / "languages.tsv", {"territory", "languages"});
    if (!table) {
        return table.error();
    }
    CountryLanguages read;
    for (const Table::Row& row : table->rows) {
        const auto tags = split_list(row.cells[1]);
        if (tags.empty()) {
            return bad_row(*table, row, "A country has no language");
        }
        read.languages_[std::string(row.cells[0])].assign(tags.begin(), tags.end());
    }
    return read;
}

std::string CountryLanguages::language_of(const std::string& country,
                                          const TaggedName& name) const {
    const auto known = languages_.find(country);
    if (known != languages_.end()) {
        for (const std::string& language : known->second) {
            if (NameView{name.text, name.languages}.is_in(language)) {
                return language;
            }
        }
    }
    return {};
}

TaggedName CountryLanguages::name_of(const std::string& country,
                                     const std::vector<TaggedName>& names) const {
    const auto known = languages_.find(country);
    if (known == languages_.end()) {
        return {};
    }
    for (const std::string& language : known->second) {
        if (language == english) {
            return {{}, language};
        }
        if (TaggedName name = name_with(language, names, language); !name.text.empty()) {
            return name;
        }
    }
    for (const auto& [language, script] : telling_scripts) {
        if (known->second.front() == language) {
            return name_with(script, names, std::string(language));
        }
    }
    return {};
}

}  // namespace wherein::gazetteer
