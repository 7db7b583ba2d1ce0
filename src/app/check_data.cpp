#include <app/check_data.hpp>

#include <cmath>

#include <base/data_root.hpp>
#include <geo/layers.hpp>
#include <nlohmann/json.hpp>
#include <report/columns.hpp>

namespace wherein::app {
namespace {

using Json = nlohmann::ordered_json;

std::string verdict_of(const geo::Finding& finding) {
    return finding.is_fault() ? "FAULT" : finding.count > 0 ? "known limit" : "ok";
}

std::string findings_text(const geo::CheckReport& report) {
    std::vector<std::vector<std::string>> rows;
    for (const geo::Finding& finding : report.findings) {
        rows.push_back(
            {verdict_of(finding), finding.check, finding.where, std::to_string(finding.count)});
    }
    std::string text =
        report::format_columns({{""}, {"check"}, {"where"}, {"found", report::Align::right}}, rows);
    for (const geo::Finding& finding : report.findings) {
        if (finding.count == 0) {
            continue;
        }
        text += "\n" + finding.check + ", " + finding.where + ": " + std::to_string(finding.count);
        text += finding.known > 0
                    ? " (up to " + std::to_string(finding.known) + " known: " + finding.reason + ")"
                    : "";
        text += ", the worst:\n";
        for (const std::string& example : finding.examples) {
            text += "  " + example + "\n";
        }
    }
    return text;
}

}  // namespace

base::Result<geo::CheckReport> check_data_folder(const std::string& folder) {
    std::filesystem::path path = folder;
    if (folder.empty()) {
        const auto root = base::find_data_root();
        if (!root) {
            return root.error();
        }
        path = *root / "geodata";
    }
    geo::start_gdal();
    const auto data = geo::load_for_check(path);
    return data ? base::Result(geo::check_data(*data)) : data.error();
}

std::string check_report_text(const geo::CheckReport& report) {
    std::vector<std::vector<std::string>> layers, areas;
    for (const geo::LayerCount& layer : report.layers) {
        layers.push_back(
            {layer.name, std::to_string(layer.features), std::to_string(layer.vertices)});
    }
    for (const geo::AreaSize& area : report.disputed) {
        areas.push_back({area.name, area.time, std::to_string(std::lround(area.area_km2))});
    }
    std::string text = "Layers\n\n";
    text += report::format_columns(
        {{"layer"}, {"features", report::Align::right}, {"vertices", report::Align::right}},
        layers);
    text += "\nChecks\n\n" + findings_text(report) + "\nDisputed areas\n\n";
    text += report::format_columns({{"area"}, {"holds"}, {"km2", report::Align::right}}, areas);
    return text + (report.is_sound() ? "\nThe data is sound, but for the known limits.\n"
                                     : "\nThe data has faults.\n");
}

std::string check_report_json(const geo::CheckReport& report) {
    Json object{{"sound", report.is_sound()}};
    for (const geo::LayerCount& layer : report.layers) {
        object["layers"].push_back(
            {{"name", layer.name}, {"features", layer.features}, {"vertices", layer.vertices}});
    }
    for (const geo::Finding& finding : report.findings) {
        object["findings"].push_back({{"check", finding.check},
                                      {"where", finding.where},
                                      {"count", finding.count},
                                      {"known", finding.known},
                                      {"fault", finding.is_fault()},
                                      {"examples", finding.examples}});
    }
    for (const geo::AreaSize& area : report.disputed) {
        object["disputed_areas"].push_back(
            {{"name", area.name}, {"holds", area.time}, {"km2", std::lround(area.area_km2)}});
    }
    return object.dump(2) + "\n";
}

}  // namespace wherein::app
