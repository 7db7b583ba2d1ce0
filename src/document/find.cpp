#include <document/find.hpp>

#include <algorithm>
#include <string>

#include <document/place_rows.hpp>
#include <gazetteer/place_names.hpp>

namespace wherein::document {
namespace {

using base::ByteSpan;

constexpr std::size_t most_hits = 10'000;
// Names are only looked through for queries that say something.
constexpr std::size_t least_name_query = 3;

std::uint32_t letter_size(char lead) {
    const auto unit = static_cast<unsigned char>(lead);
    return unit < 0xC0 ? 1 : unit < 0xE0 ? 2 : unit < 0xF0 ? 3 : 4;
}

bool is_blank(std::string_view letter) {
    return letter == " " || letter == "\n" || letter == "\r" || letter == "\t" ||
           letter == "\u00A0" || letter == "\u202F" || letter == "\u2009";
}

/// A block folded letter by letter, with the byte of the text each folded byte comes from.
class FoldedBlock {
  public:
    FoldedBlock(std::string_view text, ByteSpan block) {
        for (std::uint32_t at = block.begin; at < block.end;) {
            const std::uint32_t size = std::min(letter_size(text[at]), block.end - at);
            add(text.substr(at, size), at);
            at += size;
        }
        origins_.push_back(block.end);
    }

    void find(const std::string& needle, std::vector<ByteSpan>& hits) const {
        std::size_t from = 0;
        while (hits.size() < most_hits) {
            const std::size_t at = folded_.find(needle, from);
            if (at == std::string::npos) {
                return;
            }
            from = at + needle.size();
            const ByteSpan hit{origins_[at], origins_[from]};
            if (hit.begin < hit.end) {
                hits.push_back(hit);
            }
        }
    }

  private:
    void add(std::string_view letter, std::uint32_t origin) {
        std::string folded = is_blank(letter) ? " " : gazetteer::fold(letter);
        if (folded == " " && !folded_.empty() && folded_.back() == ' ') {
            return;
        }
        folded_ += folded;
        origins_.resize(folded_.size(), origin);
    }

    std::string folded_;
    std::vector<std::uint32_t> origins_;
};

bool has_name(const AppState& state, PlaceIndex index, const std::string& needle) {
    const auto place = find_place(state, index);
    const auto holds = [&](std::string_view name) {
        return gazetteer::fold(name).find(needle) != std::string::npos;
    };
    if (!place) {
        return false;
    }
    const auto names = gazetteer::card_names(*place);
    return holds(place->name) || std::any_of(names.begin(), names.end(),
                                             [&](const auto& name) { return holds(name.text); });
}

void add_named(const AppState& state, const std::string& needle, std::vector<ByteSpan>& hits) {
    const std::size_t in_text = hits.size();
    const auto overlaps = [&](ByteSpan span) {
        const auto end = hits.begin() + static_cast<std::ptrdiff_t>(in_text);
        const auto first = std::partition_point(
            hits.begin(), end, [&](ByteSpan hit) { return hit.end <= span.begin; });
        return first != end && first->begin < span.end;
    };
    for (const geoparse::NamedPlace& named : state.reading->places) {
        if (!has_name(state, named.place, needle)) {
            continue;
        }
        for (const std::uint32_t mention : named.mentions) {
            const ByteSpan span = state.reading->mentions[mention].span;
            if (!overlaps(span) && hits.size() < most_hits) {
                hits.push_back(span);
            }
        }
    }
    std::sort(hits.begin(), hits.end(), [](ByteSpan a, ByteSpan b) { return a.begin < b.begin; });
}

std::uint32_t count_places(const Reading& reading, const std::vector<ByteSpan>& hits) {
    return static_cast<std::uint32_t>(
        std::count_if(reading.places.begin(), reading.places.end(), [&](const auto& named) {
            return std::any_of(
                named.mentions.begin(), named.mentions.end(), [&](std::uint32_t mention) {
                    const ByteSpan span = reading.mentions[mention].span;
                    const auto hit = std::partition_point(
                        hits.begin(), hits.end(), [&](ByteSpan h) { return h.end <= span.begin; });
                    return hit != hits.end() && hit->begin < span.end;
                });
        }));
}

}  // namespace

FindResult find_in(const AppState& state, std::string_view query) {
    FindResult result;
    const std::string needle = gazetteer::fold(query);
    if (needle.empty() || !state.reading) {
        return result;
    }
    const text::Article& article = state.reading->article;
    for (const text::Block& block : article.blocks) {
        FoldedBlock(article.text, block.span).find(needle, result.hits);
    }
    if (needle.size() >= least_name_query) {
        add_named(state, needle, result.hits);
    }
    result.place_count = count_places(*state.reading, result.hits);
    return result;
}

}  // namespace wherein::document
