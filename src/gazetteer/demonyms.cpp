#include <gazetteer/demonyms.hpp>

#include <gazetteer/fold.hpp>
#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

/// "Armenian" -> "Armenians"; adjectives in -ese, -ish, -ch, -s and the like have no such plural.
bool has_plain_plural(std::string_view form) {
    for (const std::string_view ending :
         {"ese", "ish", "ch", "sh", "s", "z", "x", "man", "men", "oise", "ois"}) {
        if (form.size() >= ending.size() && form.substr(form.size() - ending.size()) == ending) {
            // "German" ends in "man" but is no compound of man.
            return ending == "man" && (form == "German" || form == "Roman" || form == "Oman");
        }
    }
    return true;
}

}  // namespace

base::Status add_demonyms(GazetteerBuilder& builder, const std::filesystem::path& names_folder) {
    const auto table = read_table(names_folder / "demonyms_en.tsv", {"place", "forms"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        if (row.cells[1].empty()) {
            return bad_row(*table, row, "A place has no name for its people");
        }
        std::string id(row.cells[0]);
        if (id.find(':') == std::string::npos) {
            id.insert(0, "iso:");
        }
        const auto place = builder.find_area(id);
        if (!place) {
            continue;
        }
        for (const std::string_view form : split_list(row.cells[1])) {
            builder.add_name(*place, form, NameKind::demonym);
            if (has_plain_plural(form)) {
                builder.add_name(*place, std::string(form) + 's', NameKind::demonym);
            }
        }
    }
    return {};
}

base::Result<std::unordered_set<std::string>> demonym_forms(
    const std::filesystem::path& names_folder) {
    const auto table = read_table(names_folder / "demonyms_en.tsv", {"place", "forms"});
    if (!table) {
        return table.error();
    }
    std::unordered_set<std::string> forms;
    for (const Table::Row& row : table->rows) {
        for (const std::string_view form : split_list(row.cells[1])) {
            forms.insert(fold(form));
            if (has_plain_plural(form)) {
                forms.insert(fold(form) + 's');
            }
        }
    }
    return forms;
}

}  // namespace wherein::gazetteer
