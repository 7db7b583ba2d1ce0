#include <gazetteer/countries.hpp>

#include <algorithm>
#include <array>

#include <gazetteer/demonyms.hpp>
#include <gazetteer/fold.hpp>
#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

/// Languages whose names stand on the card; the languages of the built-in article first.
constexpr std::array<std::string_view, 7> card_languages{"az", "hy", "ru", "ka", "fr", "es", "de"};

bool is_card_language(std::string_view language) {
    for (const std::string_view known : card_languages) {
        if (known == language) {
            return true;
        }
    }
    return false;
}

void add_unit_places(GazetteerBuilder& builder, const std::vector<UnitRow>& units) {
    for (const UnitRow& unit : units) {
        if (!unit.is_country || unit.code.empty()) {
            continue;
        }
        PlaceEntry place;
        place.id = "iso:" + unit.code;
        place.name = unit.name;
        place.type = PlaceType::country;
        place.country = unit.code;
        place.point = unit.point;
        place.box = unit.box;
        place.members = {unit.code};
        place.source = "Natural Earth";
        builder.add_name(builder.add_area(std::move(place)), unit.name, NameKind::main);
    }
}

/// Puts countries where readers expect them; those without a shape are known by the point alone.
void add_points(GazetteerBuilder& builder, const std::vector<RepresentativePoint>& points) {
    for (const auto& [id, point] : points) {
        if (!id.starts_with("iso:")) {
            continue;
        }
        PlaceEntry place;
        place.id = id;
        place.type = PlaceType::country;
        place.country = id.substr(4);
        place.source = "Wherein's table of points";
        builder.area(builder.add_area(std::move(place))).point = point;
    }
}

void add_list(GazetteerBuilder& builder, PlaceIndex place, std::string_view list, NameKind kind) {
    for (const std::string_view name : split_list(list)) {
        builder.add_name(place, name, kind);
    }
}

base::Status add_country_names(GazetteerBuilder& builder, const std::filesystem::path& path) {
    const auto table = read_table(path, {"iso_a2", "main", "official", "abbreviation", "other"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        const std::optional<PlaceIndex> place =
            builder.find_area("iso:" + std::string(row.cells[0]));
        if (!place) {
            continue;
        }
        const auto main_names = split_list(row.cells[1]);
        if (main_names.empty()) {
            return bad_row(*table, row, "A country has no name");
        }
        builder.area(*place).name = main_names.front();
        add_list(builder, *place, row.cells[1], NameKind::main);
        add_list(builder, *place, row.cells[2], NameKind::official);
        add_list(builder, *place, row.cells[3], NameKind::abbreviation);
        add_list(builder, *place, row.cells[4], NameKind::english);
    }
    return {};
}

/// Names in other languages. One that is an English word for a people ("Argentine" is French for
/// Argentina) or an abbreviation is left to the tables of those.
base::Status add_translated_names(GazetteerBuilder& builder, const std::filesystem::path& path,
                                  const std::unordered_set<std::string>& peoples) {
    const auto table = read_table(path, {"territory", "lang", "name"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        const std::optional<PlaceIndex> index =
            builder.find_area("iso:" + std::string(row.cells[0]));
        if (!index) {
            continue;
        }
        PlaceEntry& place = builder.area(*index);
        const std::string name(row.cells[2]);
        if (is_abbreviation(name) || peoples.contains(fold(name))) {
            continue;
        }
        builder.add_name(*index, name,
                         row.cells[1] == "en" ? NameKind::english : NameKind::alternate);
        const bool is_known = std::find(place.other_names.begin(), place.other_names.end(), name) !=
                              place.other_names.end();
        if (is_card_language(row.cells[1]) && !is_known && name != place.name) {
            place.other_names.push_back(name);
        }
    }
    return {};
}

}  // namespace

base::Status add_countries(GazetteerBuilder& builder, const std::vector<UnitRow>& units,
                           const std::vector<RepresentativePoint>& points,
                           const std::filesystem::path& names_folder) {
    add_unit_places(builder, units);
    add_points(builder, points);
    if (auto failed = add_country_names(builder, names_folder / "country_names.tsv")) {
        return failed;
    }
    const auto peoples = demonym_forms(names_folder);
    if (!peoples) {
        return peoples.error();
    }
    return add_translated_names(builder, names_folder / "territory_names.tsv", *peoples);
}

}  // namespace wherein::gazetteer
