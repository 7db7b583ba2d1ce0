#pragma once
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <gazetteer/gazetteer.hpp>
#include <gazetteer/table.hpp>

namespace wherein::tests {

using CsvRow = std::map<std::string, std::string>;

/// Reads a comma-separated file with a header; cells may be quoted, no cell holds a line break.
inline std::vector<CsvRow> read_csv(const std::string& path) {
    std::ifstream file(path);
    if (!file) {
        throw std::runtime_error("missing test data: " + path);
    }
    std::vector<std::string> header;
    std::vector<CsvRow> rows;
    for (std::string line; std::getline(file, line);) {
        std::vector<std::string> cells(1);
        bool is_quoted = false;
        for (std::size_t i = 0; i < line.size(); ++i) {
            const bool is_escape = line[i] == '"' && is_quoted && line.substr(i, 2) == "\"\"";
            if (line[i] == '"' && !is_escape) {
                is_quoted = !is_quoted;
            } else if (line[i] == ',' && !is_quoted) {
                cells.emplace_back();
            } else {
                cells.back() += line[i];
                i += is_escape ? 1U : 0U;
            }
        }
        if (header.empty()) {
            header = cells;
            continue;
        }
        CsvRow row;
        for (std::size_t i = 0; i < header.size(); ++i) {
            row[header[i]] = cells.at(i);
        }
        rows.push_back(row);
    }
    return rows;
}

inline base::GeoBox box_of(const CsvRow& row) {
    return {std::stod(row.at("west")), std::stod(row.at("south")), std::stod(row.at("east")),
            std::stod(row.at("north"))};
}

inline base::LngLat point_of(const CsvRow& row) {
    return {std::stod(row.at("lon")), std::stod(row.at("lat"))};
}

/// The rows of tests/data/gazetteer as the geodata layer would give them.
inline gazetteer::Sources fixture_sources() {
    const std::string folder = WHEREIN_SOURCE_DIR "/tests/data/gazetteer/";
    gazetteer::Sources sources;
    for (const CsvRow& row : read_csv(folder + "places.csv")) {
        gazetteer::PlaceRow place{row.at("id"),
                                  row.at("name"),
                                  row.at("name_en"),
                                  row.at("name_now"),
                                  row.at("fcode"),
                                  row.at("cc"),
                                  row.at("cc") + '.' + row.at("a1"),
                                  point_of(row),
                                  std::stoll(row.at("pop")),
                                  {}};
        for (const std::string_view name : gazetteer::split_list(row.at("alt"))) {
            place.alternates.push_back({std::string(name), {}});
        }
        sources.places.push_back(place);
    }
    for (const CsvRow& row : read_csv(folder + "units.csv")) {
        sources.units.push_back({row.at("is_country") == "1", row.at("code"), row.at("name"),
                                 row.at("name_alt"), row.at("name_local"), row.at("country"),
                                 row.at("type"), row.at("region"), point_of(row), box_of(row)});
    }
    for (const CsvRow& row : read_csv(folder + "second_units.csv")) {
        gazetteer::SecondUnitRow unit{
            row.at("code"), row.at("name"), {}, point_of(row), row.at("shape")};
        for (const std::string_view name : gazetteer::split_list(row.at("other"))) {
            unit.other_names.emplace_back(name);
        }
        sources.second_units.push_back(unit);
    }
    for (const CsvRow& row : read_csv(folder + "disputed.csv")) {
        const auto year = [&](const char* column) {
            return row.at(column).empty() ? std::optional<int>() : std::stoi(row.at(column));
        };
        sources.disputed.push_back({row.at("name"), row.at("kind"), row.at("parties"),
                                    row.at("source"), year("from"), year("to"), point_of(row),
                                    box_of(row)});
    }
    return sources;
}

/// The gazetteer of the fixture and the program's own tables of names; built once.
inline const gazetteer::Gazetteer& fixture_gazetteer() {
    static const auto built =
        gazetteer::build_gazetteer(fixture_sources(), WHEREIN_SOURCE_DIR "/geodata/names");
    if (!built) {
        throw std::runtime_error(base::to_sentence(built.error()));
    }
    return **built;
}

}  // namespace wherein::tests
