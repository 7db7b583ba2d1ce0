#include <document/corrections.hpp>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <set>

namespace wherein::document {
namespace {

using CorrectionPtr = std::shared_ptr<const Correction>;

bool says_same(const CorrectionPtr& a, const CorrectionPtr& b) {
    return a == b || (a && b && *a == *b);
}

bool overlaps(base::ByteSpan a, base::ByteSpan b) {
    return a.begin < b.end && b.begin < a.end;
}

bool comes_first(base::ByteSpan a, base::ByteSpan b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
}

struct FirstInText {
    bool operator()(base::ByteSpan a, base::ByteSpan b) const { return comes_first(a, b); }
};
using BySpan = std::map<base::ByteSpan, CorrectionPtr, FirstInText>;

BySpan by_span(const Corrections& corrections) {
    BySpan map;
    for (const CorrectionPtr& one : corrections) {
        map.emplace(one->span, one);
    }
    return map;
}

/// Those that overlap the span, as they stand in text order.
std::vector<CorrectionPtr> overlapping(const Corrections& corrections, base::ByteSpan span) {
    auto next = std::partition_point(corrections.begin(), corrections.end(),
                                     [&](const auto& one) { return one->span.end <= span.begin; });
    std::vector<CorrectionPtr> found;
    for (; next != corrections.end() && (*next)->span.begin < span.end; ++next) {
        found.push_back(*next);
    }
    return found;
}

CorrectionsPtr to_corrections(const BySpan& map) {
    auto corrections = std::make_shared<Corrections>();
    for (const auto& [span, correction] : map) {
        if (corrections->empty() || corrections->back()->span.end <= span.begin) {
            corrections->push_back(correction);
        }
    }
    return corrections;
}

/// Sets one span, making room for it first.
void put(BySpan& map, base::ByteSpan span, const CorrectionPtr& correction) {
    map.erase(span);
    if (!correction) {
        return;
    }
    auto next = map.lower_bound(base::ByteSpan{span.begin, 0});
    if (next != map.begin() && overlaps(std::prev(next)->first, span)) {
        --next;
    }
    while (next != map.end() && next->first.begin < span.end) {
        next = map.erase(next);
    }
    map.emplace(span, correction);
}

CorrectionPtr at(const BySpan& map, base::ByteSpan span) {
    const auto found = map.find(span);
    return found == map.end() ? nullptr : found->second;
}

}  // namespace

CorrectionsPtr no_corrections() {
    static const CorrectionsPtr none = std::make_shared<const Corrections>();
    return none;
}

bool is_same(const Corrections& a, const Corrections& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), says_same);
}

std::shared_ptr<const Correction> find_correction(const Corrections& corrections,
                                                  base::ByteSpan span) {
    for (const CorrectionPtr& one : overlapping(corrections, span)) {
        if (one->span == span) {
            return one;
        }
    }
    return nullptr;
}

Edit edit_for(const Corrections& corrections, const std::vector<CorrectionPtr>& wanted) {
    Edit edit;
    std::set<base::ByteSpan, FirstInText> gone;
    for (const CorrectionPtr& one : wanted) {
        CorrectionPtr before;
        for (const CorrectionPtr& old : overlapping(corrections, one->span)) {
            if (old->span == one->span) {
                before = old;
            } else if (gone.insert(old->span).second) {
                edit.push_back({old->span, old, nullptr});
            }
        }
        if (!says_same(before, one)) {
            edit.push_back({one->span, before, one});
        }
    }
    return edit;
}

Edit edit_without(const Corrections& corrections, const std::vector<base::ByteSpan>& spans) {
    Edit edit;
    for (const base::ByteSpan span : spans) {
        if (const CorrectionPtr one = find_correction(corrections, span)) {
            edit.push_back({span, one, nullptr});
        }
    }
    return edit;
}

CorrectionsPtr edited(const Corrections& corrections, const Edit& edit, bool backwards) {
    BySpan map = by_span(corrections);
    // What goes must go before what needs its room comes.
    for (const SpanEdit& part : edit) {
        const CorrectionPtr& wanted = backwards ? part.before : part.after;
        if (!wanted) {
            map.erase(part.span);
        }
    }
    for (const SpanEdit& part : edit) {
        const CorrectionPtr& wanted = backwards ? part.before : part.after;
        if (wanted) {
            put(map, part.span, wanted);
        }
    }
    return to_corrections(map);
}

Merged merge(const Corrections& base, const Corrections& mine, const Corrections& theirs) {
    const BySpan before = by_span(base);
    BySpan result = by_span(mine);
    Merged merged;
    const BySpan other = by_span(theirs);
    const auto take = [&](base::ByteSpan span) {
        const CorrectionPtr old = at(before, span);
        const CorrectionPtr own = at(result, span);
        const CorrectionPtr new_one = at(other, span);
        if (says_same(old, new_one) || says_same(own, new_one)) {
            return;
        }
        // A span of mine may overlap one of theirs; what the reader in front of it said stands.
        const bool is_mine_changed = !says_same(old, own);
        const bool is_blocked = new_one && !own && !overlapping(mine, span).empty() &&
                                std::any_of(result.begin(), result.end(), [&](const auto& one) {
                                    return overlaps(one.first, span);
                                });
        if (is_mine_changed || is_blocked) {
            ++merged.clashes;
            return;
        }
        ++merged.taken;
        put(result, span, new_one);
    };
    for (const auto& [span, correction] : before) {
        if (!at(other, span)) {
            take(span);
        }
    }
    for (const auto& [span, correction] : other) {
        take(span);
    }
    merged.corrections = to_corrections(result);
    return merged;
}

std::shared_ptr<const gazetteer::Gazetteer> knowing_all(
    const std::shared_ptr<const gazetteer::Gazetteer>& gazetteer, const Corrections& corrections) {
    std::vector<gazetteer::PlaceEntry> missing;
    std::set<std::string_view> seen;
    for (const CorrectionPtr& one : corrections) {
        if (!one->place || !seen.insert(one->place->id).second ||
            gazetteer->by_id(one->place->id)) {
            continue;
        }
        gazetteer::PlaceEntry entry;
        entry.id = one->place->id;
        entry.name = one->place->name;
        entry.point = one->place->point;
        entry.type = gazetteer::PlaceType::user;
        entry.source = "Your own correction";
        missing.push_back(std::move(entry));
    }
    return missing.empty() ? gazetteer
                           : gazetteer::Gazetteer::with_added(*gazetteer, std::move(missing));
}

std::string short_place_name(const gazetteer::Gazetteer& gazetteer, gazetteer::PlaceIndex place) {
    const gazetteer::Place known = gazetteer.place(place);
    std::string name(known.name);
    const bool lies_in_country = known.type == gazetteer::PlaceType::admin1 ||
                                 known.type == gazetteer::PlaceType::admin2 ||
                                 known.type == gazetteer::PlaceType::populated;
    if (lies_in_country && !known.country.empty()) {
        const auto country = gazetteer.country_of(known.country);
        name += ", ";
        name += country ? gazetteer.place(*country).name : known.country;
    }
    return name;
}

std::string own_place_id(std::string_view name, base::LngLat point) {
    std::string slug;
    for (const char c : gazetteer::fold(name)) {
        slug += c == ' ' || c == '@' ? '-' : c;
    }
    constexpr std::size_t most_slug_bytes = 80;
    if (slug.size() > most_slug_bytes) {
        std::size_t end = most_slug_bytes;
        while (end > 0 && (static_cast<unsigned char>(slug[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        slug.resize(end);
    }
    std::array<char, 64> place{};
    std::snprintf(place.data(), place.size(), "@%.5f,%.5f", point.lng_deg, point.lat_deg);
    return "user:" + slug + place.data();
}

}  // namespace wherein::document
