#include <gazetteer/dated_member.hpp>

#include <algorithm>

namespace wherein::gazetteer {
namespace {

void add_once(std::vector<std::string>& names, const std::string& name) {
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        names.push_back(name);
    }
}

}  // namespace

std::optional<DatedMember> DatedMember::parse(std::string_view text) {
    const std::size_t at = text.find('@');
    DatedMember member{std::string(text.substr(0, at)), {}, {}};
    if (at == std::string_view::npos) {
        return member;
    }
    const std::string_view dates = text.substr(at + 1);
    const std::size_t slash = dates.find('/');
    if (slash == std::string_view::npos) {
        return std::nullopt;
    }
    member.from = dates.substr(0, slash);
    member.to = dates.substr(slash + 1);
    const auto from = base::parse_iso_date(member.from);
    const auto to = base::parse_iso_date(member.to);
    const bool is_sound = member.has_dates() && (from || member.from.empty()) &&
                          (to || member.to.empty()) &&
                          !(from && to && base::compare_as_known(*from, *to) > 0);
    return is_sound ? std::optional(member) : std::nullopt;
}

std::string DatedMember::to_text() const {
    return has_dates() ? name + '@' + from + '/' + to : name;
}

bool DatedMember::is_one_on(base::Date day) const {
    const auto begin = base::parse_iso_date(from);
    const auto end = base::parse_iso_date(to);
    return (!begin || base::compare_as_known(day, *begin) >= 0) &&
           (!end || base::compare_as_known(day, *end) <= 0);
}

DatedMember within(DatedMember member, const DatedMember& outer) {
    // ISO dates sort as texts.
    member.from = std::max(member.from, outer.from);
    if (member.to.empty() || (!outer.to.empty() && outer.to < member.to)) {
        member.to = outer.to;
    }
    return member;
}

std::vector<std::string> lasting_members(const std::vector<DatedMember>& members, bool has_ended) {
    std::vector<std::string> names;
    for (const DatedMember& member : members) {
        const bool is_former = !member.to.empty();
        if (!is_former || (has_ended && member.name[0] != '-')) {
            add_once(names, member.name);
        }
    }
    return names;
}

std::vector<std::string> members_on(const Place& place, const std::optional<base::Date>& day) {
    std::vector<std::string> names;
    if (day && (!place.year_to || day->year <= *place.year_to)) {
        for (const std::string_view text : place.dated_members) {
            const auto member = DatedMember::parse(text);
            if (member && member->is_one_on(*day)) {
                add_once(names, member->name);
            }
        }
    }
    if (names.empty()) {
        names.assign(place.members.begin(), place.members.end());
    }
    return names;
}

}  // namespace wherein::gazetteer
