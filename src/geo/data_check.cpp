#include <geo/data_check.hpp>

#include <algorithm>
#include <array>
#include <charconv>

#include <gazetteer/table.hpp>
#include <geo/layer_names.hpp>
#include <geo/layers.hpp>

namespace wherein::geo {
namespace {

using carto::LayerKind;

constexpr std::array checked_layers{
    LayerKind::countries_low,  LayerKind::countries_mid, LayerKind::states,
    LayerKind::states_full,    LayerKind::lakes,         LayerKind::rivers,
    LayerKind::urban,          LayerKind::glaciers,      LayerKind::disputed_lines,
    LayerKind::disputed_areas, LayerKind::physical_areas};

/// Layers whose features share no ground.
constexpr std::array partitions{LayerKind::countries_low, LayerKind::countries_mid,
                                LayerKind::states, LayerKind::states_full};

LayerCount count_of(const carto::Layer& layer) {
    LayerCount count{file_stem(layer.kind), layer.features.size(), 0};
    for (const carto::Feature& feature : layer.features) {
        count.vertices += feature.shape.points.size();
    }
    return count;
}

/// known_limits.tsv: how many findings of a check are known, and why. A folder without it has none.
void apply_known_limits(const std::filesystem::path& folder, std::vector<Finding>& findings) {
    const auto table =
        gazetteer::read_table(folder / "known_limits.tsv", {"check", "where", "most", "reason"});
    if (!table) {
        return;
    }
    for (const gazetteer::Table::Row& row : table->rows) {
        for (Finding& finding : findings) {
            if (finding.check == row.cells[0] && finding.where == row.cells[1]) {
                std::from_chars(row.cells[2].data(), row.cells[2].data() + row.cells[2].size(),
                                finding.known);
                finding.reason = row.cells[3];
            }
        }
    }
}

}  // namespace

bool CheckReport::is_sound() const {
    return std::none_of(findings.begin(), findings.end(),
                        [](const Finding& finding) { return finding.is_fault(); });
}

base::Result<CheckedData> load_for_check(const std::filesystem::path& geodata_folder,
                                         std::stop_token stop) {
    CheckedData data;
    data.folder = geodata_folder;
    for (const LayerKind kind : checked_layers) {
        auto layer = load_layer(geodata_folder, kind, stop);
        if (!layer) {
            return layer.error();
        }
        carto::layer_of(data.atlas, kind) = *layer;
    }
    auto places = load_places(geodata_folder, stop);
    if (!places) {
        return places.error();
    }
    data.places = std::move(*places);
    return data;
}

CheckReport check_data(const CheckedData& data) {
    CheckReport report;
    std::vector<Finding>& findings = report.findings;
    for (const LayerKind kind : checked_layers) {
        const carto::Layer& layer = *carto::layer_of(data.atlas, kind);
        report.layers.push_back(count_of(layer));
        if (kind != LayerKind::rivers && kind != LayerKind::disputed_lines) {
            findings.push_back(invalid_polygons(layer));
        }
    }
    for (const LayerKind kind : partitions) {
        const carto::Layer& layer = *carto::layer_of(data.atlas, kind);
        findings.push_back(overlapping_polygons(layer));
        findings.push_back(overused_edges(layer));
        findings.push_back(repeated_keys(layer));
    }
    findings.push_back(repeated_keys(*data.atlas.disputed_areas));
    findings.push_back(repeated_keys(*data.atlas.physical_areas));
    findings.push_back(disputed_without_facts(*data.atlas.disputed_areas));
    findings.push_back(lines_without_area(data.atlas));
    for (Finding& finding : places_outside(data.atlas, data.places)) {
        findings.push_back(std::move(finding));
    }
    findings.push_back(repeated_place_ids(data.places));
    for (Finding& finding : check_tables(data)) {
        findings.push_back(std::move(finding));
    }
    apply_known_limits(data.folder, findings);
    for (const carto::Feature& area : data.atlas.disputed_areas->features) {
        report.disputed.push_back(
            {area.name, area.from + (area.to.empty() ? " on" : " to " + area.to), area.area_km2});
    }
    return report;
}

}  // namespace wherein::geo
