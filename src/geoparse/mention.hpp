#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <base/text_span.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::geoparse {

/// How the text uses the name; see docs for the guideline.
enum class MentionKind : std::uint8_t { place, actor, people, part_of_name, past };

/// "place", "actor", "people", "part_of_name", "past".
const char* to_string(MentionKind kind);
std::optional<MentionKind> mention_kind(std::string_view name);

/// A place a mention could mean, with what spoke for it.
struct Candidate {
    gazetteer::PlaceIndex place{};
    double score{};                         ///< [0, 1], comparable within one mention only
    std::vector<std::string_view> reasons;  ///< rule names in the order they were applied
};

/// Who says that a mention means its place.
enum class ChosenBy : std::uint8_t { program, reader };

/// One span of text that names a place.
struct Mention {
    base::ByteSpan span;
    std::uint32_t sentence{};  ///< index into Article::sentences
    MentionKind kind{MentionKind::place};
    gazetteer::PlaceIndex place{};
    double confidence{};                ///< [0, 1]
    std::string why;                    ///< one sentence for readers: rules used and the runner-up
    std::vector<Candidate> candidates;  ///< best first, at most 8; the first is `place`
    ChosenBy chosen_by{ChosenBy::program};
};

}  // namespace wherein::geoparse
