#include <gazetteer/region_table.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include <gazetteer/dated_member.hpp>
#include <gazetteer/table.hpp>

namespace wherein::gazetteer {
namespace {

constexpr std::array<std::string_view, 6> kinds{"vague",      "region",   "organisation",
                                                "historical", "disputed", "continent"};

using Members = std::vector<DatedMember>;
using Expressions = std::map<std::string, Members, std::less<>>;

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

/// A member at all times stands for those of the same name that were one for a time.
void add_member(DatedMember member, Members& members) {
    const bool is_there = std::any_of(members.begin(), members.end(), [&](const DatedMember& m) {
        return m.name == member.name && (m == member || !m.has_dates());
    });
    if (is_there) {
        return;
    }
    if (!member.has_dates()) {
        std::erase_if(members, [&](const DatedMember& m) { return m.name == member.name; });
    }
    members.push_back(std::move(member));
}

/// Takes a member away, or notes that it is to be taken from a member that holds it.
void take_member(DatedMember member, Members& members) {
    const auto is_it = [&](const DatedMember& m) { return m.name == member.name; };
    if (member.has_dates() || std::erase_if(members, is_it) == 0) {
        member.name.insert(0, 1, '-');
        add_member(std::move(member), members);
    }
}

/// Adds the members of `key` to `out`; false when a key contains itself.
bool expand(const std::string& key, const Expressions& all, std::vector<std::string>& path,
            Members& out) {
    if (std::find(path.begin(), path.end(), key) != path.end()) {
        return false;
    }
    path.push_back(key);
    for (const DatedMember& member : all.find(key)->second) {
        const bool is_taken_away = member.name[0] == '-';
        DatedMember bare = member;
        bare.name.erase(0, is_taken_away ? 1 : 0);
        Members parts;
        if (!all.contains(bare.name)) {
            parts.push_back(bare);
        } else if (!expand(bare.name, all, path, parts)) {
            return false;
        }
        for (DatedMember& part : parts) {
            part = within(std::move(part), bare);
            if (is_taken_away) {
                take_member(std::move(part), out);
            } else {
                add_member(std::move(part), out);
            }
        }
    }
    path.pop_back();
    return true;
}

/// The members of a row; none where a date is malformed.
std::optional<Members> parse_members(std::string_view text) {
    Members members;
    for (const std::string& part : split_members(text)) {
        auto member = DatedMember::parse(part);
        if (!member) {
            return std::nullopt;
        }
        members.push_back(std::move(*member));
    }
    return members;
}

void set_members(const Members& members, RegionRow& region) {
    region.members = lasting_members(members, region.year_to.has_value());
    if (std::any_of(members.begin(), members.end(), [](const auto& m) { return m.has_dates(); })) {
        for (const DatedMember& member : members) {
            region.dated_members.push_back(member.to_text());
        }
    }
}

}  // namespace

base::Result<std::vector<RegionRow>> read_regions(const std::filesystem::path& path) {
    const auto table = read_table(
        path, {"key", "names", "kind", "members", "from", "to", "note", "reference", "compared"});
    if (!table) {
        return table.error();
    }
    Expressions expressions;
    for (const Table::Row& row : table->rows) {
        auto members = parse_members(row.cells[3]);
        if (!members) {
            return bad_row(*table, row, "A member of a region has malformed dates");
        }
        expressions[std::string(row.cells[0])] = std::move(*members);
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
        Members members;
        if (!expand(region.key, expressions, keys_above, members)) {
            return bad_row(*table, row, "A region contains itself");
        }
        set_members(members, region);
        regions.push_back(std::move(region));
    }
    return regions;
}

}  // namespace wherein::gazetteer
