#include <gazetteer/region_table.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

constexpr std::array<std::string_view, 6> kinds{"vague",      "region",   "organisation",
                                                "historical", "disputed", "continent"};

using Expressions = std::map<std::string, std::vector<std::string>, std::less<>>;

/// Members are separated by spaces, but the name of a disputed area may hold spaces itself:
/// it runs to the next "area:" or the end.
std::vector<std::string> split_members(std::string_view text) {
    std::vector<std::string> members;
    while (!text.empty()) {
        const bool is_area = text.starts_with("area:") || text.starts_with("-area:");
        std::size_t end =
            is_area ? std::min(text.find(" area:"), text.find(" -area:")) : text.find(' ');
        end = std::min(end, text.size());
        if (end > 0) {
            members.emplace_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return members;
}

bool parse_year(std::string_view text, std::optional<int>& year) {
    if (text.empty()) {
        return true;
    }
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    year = value;
    return error == std::errc{} && end == text.data() + text.size();
}

/// Adds the members of `key` to `out`; false when a key contains itself.
bool expand(const std::string& key, const Expressions& all, std::vector<std::string>& path,
            std::vector<std::string>& out) {
    if (std::find(path.begin(), path.end(), key) != path.end()) {
        return false;
    }
    path.push_back(key);
    for (const std::string& member : all.find(key)->second) {
        const bool is_taken_away = member[0] == '-';
        const std::string bare = member.substr(is_taken_away ? 1 : 0);
        std::vector<std::string> parts;
        if (all.contains(bare)) {
            if (!expand(bare, all, path, parts)) {
                return false;
            }
        } else {
            parts.push_back(bare);
        }
        for (const std::string& part : parts) {
            const auto known = std::find(out.begin(), out.end(), part);
            if (!is_taken_away && known == out.end()) {
                out.push_back(part);
            } else if (is_taken_away && known != out.end()) {
                out.erase(known);
            } else if (is_taken_away) {
                out.push_back('-' + part);
            }
        }
    }
    path.pop_back();
    return true;
}

}  // namespace

base::Result<std::vector<RegionRow>> read_regions(const std::filesystem::path& path) {
    const auto table =
        read_table(path, {"key", "names", "kind", "members", "from", "to", "note", "reference"});
    if (!table) {
        return table.error();
    }
    Expressions expressions;
    for (const Table::Row& row : table->rows) {
        expressions[std::string(row.cells[0])] = split_members(row.cells[3]);
    }
    std::vector<RegionRow> regions;
    for (const Table::Row& row : table->rows) {
        RegionRow region;
        region.key = row.cells[0];
        for (const std::string_view name : split_list(row.cells[1])) {
            region.names.emplace_back(name);
        }
        region.kind = row.cells[2];
        region.note = row.cells[6];
        region.reference = row.cells[7];
        if (region.names.empty() ||
            std::find(kinds.begin(), kinds.end(), region.kind) == kinds.end()) {
            return bad_row(*table, row, "A region has no name or an unknown kind");
        }
        if (!parse_year(row.cells[4], region.year_from) ||
            !parse_year(row.cells[5], region.year_to)) {
            return bad_row(*table, row, "A region has a malformed year");
        }
        std::vector<std::string> keys_above;
        if (!expand(region.key, expressions, keys_above, region.members)) {
            return bad_row(*table, row, "A region contains itself");
        }
        regions.push_back(std::move(region));
    }
    return regions;
}

}  // namespace wherein::gazetteer
