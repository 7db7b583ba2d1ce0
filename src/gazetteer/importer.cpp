#include <gazetteer/importer.hpp>

#include <algorithm>
#include <iterator>

#include <gazetteer/areas.hpp>
#include <gazetteer/index_file.hpp>

namespace wherein::gazetteer {
namespace {

/// The id of the area a GeoNames row describes: countries and units are in our own tables.
std::string area_id(const PlaceRow& row) {
    if (row.feature_code.starts_with("PCL")) {
        return "iso:" + row.country;
    }
    if (row.feature_code == "ADM1") {
        return "adm1:" + row.admin_code;
    }
    return row.feature_code == "ADM2" ? "adm2:" + row.admin_code : std::string();
}

}  // namespace

base::Status Importer::begin(Sources built_in, const std::filesystem::path& names_folder) {
    if (auto failed = add_areas(builder_, built_in, names_folder)) {
        return failed;
    }
    auto tables = read_town_tables(names_folder);
    if (!tables) {
        return tables.error();
    }
    tables_ = std::move(*tables);
    built_in_.reserve(built_in.places.size());
    for (PlaceRow& row : built_in.places) {
        std::string id = row.geonames_id;
        built_in_.emplace(std::move(id), std::move(row));
    }
    return {};
}

bool Importer::joins_area(const PlaceRow& row) {
    const std::string id = area_id(row);
    const auto area = id.empty() ? std::nullopt : builder_.find_area(id);
    if (!area) {
        return false;
    }
    builder_.add_name(*area, row.name, NameKind::alternate);
    for (const TaggedName& name : row.alternates) {
        builder_.add_name(*area, name.text, NameKind::alternate);
    }
    return true;
}

void Importer::add(PlaceRow& row) {
    if (joins_area(row)) {
        ++count_.joined;
        return;
    }
    if (const auto known = built_in_.find(row.geonames_id); known != built_in_.end()) {
        row.name_en = std::move(known->second.name_en);
        row.name_now = std::move(known->second.name_now);
        std::move(known->second.alternates.begin(), known->second.alternates.end(),
                  std::back_inserter(row.alternates));
        built_in_.erase(known);
    }
    add_town(builder_, row, tables_);
    ++count_.listed;
}

base::Result<ImportCount> Importer::finish(const std::filesystem::path& path) {
    std::vector<const PlaceRow*> rest;
    for (const auto& [id, row] : built_in_) {
        rest.push_back(&row);
    }
    std::sort(rest.begin(), rest.end(),
              [](const PlaceRow* a, const PlaceRow* b) { return a->geonames_id < b->geonames_id; });
    for (const PlaceRow* row : rest) {
        add_town(builder_, *row, tables_);
    }
    count_.kept = rest.size();
    built_in_.clear();
    if (auto failed = write_index(path, builder_, 0)) {
        return *failed;
    }
    return count_;
}

}  // namespace wherein::gazetteer
