#include <geoparse/tagger.hpp>

#include <algorithm>
#include <cstring>

#include <base/mapped_file.hpp>
#include <geoparse/evidence.hpp>
#include <geoparse/longer_name.hpp>

namespace wherein::geoparse {
namespace {

constexpr std::string_view magic = "wherein tagger 1\n";
constexpr std::size_t unit_bytes = 4;
constexpr double sure_evidence = 6;  ///< more changes no answer

base::Error damaged(const std::string& where) {
    return {base::ErrorCode::unreadable, "These are no weights of the tagger, or they are damaged",
            where, "Install the program's data again."};
}

}  // namespace

Tagger::Tagger(std::vector<Slot> slots, std::int32_t scores_per_point)
    : slots_(std::move(slots)), scores_per_point_(std::max(1, scores_per_point)) {}

base::Result<Tagger> Tagger::load(const std::filesystem::path& path) {
    const auto file = base::MappedFile::open(path);
    if (!file) {
        return file.error();
    }
    const auto bytes = (*file)->bytes();
    return from_bytes({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path.string());
}

base::Result<Tagger> Tagger::from_bytes(std::string_view bytes, const std::string& where) {
    if (bytes.size() != magic.size() + unit_bytes + slot_count * sizeof(Slot) ||
        !bytes.starts_with(magic)) {
        return damaged(where);
    }
    bytes.remove_prefix(magic.size());
    std::uint32_t unit = 0;
    for (std::size_t i = 0; i < unit_bytes; ++i) {
        unit |= std::uint32_t{static_cast<unsigned char>(bytes[i])} << (8 * i);
    }
    bytes.remove_prefix(unit_bytes);
    std::vector<Slot> slots(slot_count);
    std::memcpy(slots.data(), bytes.data(), bytes.size());
    return Tagger(std::move(slots), static_cast<std::int32_t>(unit));
}

std::string Tagger::to_bytes() const {
    std::string bytes(magic);
    for (std::size_t i = 0; i < unit_bytes; ++i) {
        bytes.push_back(
            static_cast<char>((static_cast<std::uint32_t>(scores_per_point_) >> (8 * i)) & 0xFF));
    }
    bytes.append(reinterpret_cast<const char*>(slots_.data()), slots_.size() * sizeof(Slot));
    return bytes;
}

ClassScores Tagger::score(const Features& features) const {
    ClassScores scores{};
    if (slots_.empty()) {
        return scores;
    }
    for (const std::uint32_t fact : features.facts()) {
        const Slot& slot = slots_[slot_of(fact)];
        for (std::size_t c = 0; c < name_class_count; ++c) {
            scores[c] += slot[c];
        }
    }
    return scores;
}

double Tagger::points(const BlockView& block, const Sighting& sighting) const {
    if (slots_.empty()) {
        return 0;
    }
    const ClassScores scores = score(features_of(block, sighting));
    const auto of = [&](NameClass c) { return scores[static_cast<std::size_t>(c)]; };
    const std::int32_t lead =
        of(NameClass::place) - std::max(of(NameClass::person), of(NameClass::nothing));
    return std::clamp(static_cast<double>(lead) / scores_per_point_, -most_points, most_points);
}

double learned_evidence(const BlockView& block, const Sighting& sighting, double rule_evidence) {
    const Tagger* tagger = block.lexicon.tagger.get();
    const bool is_open = rule_evidence >= evidence_needed - Tagger::most_points &&
                         rule_evidence < sure_evidence + Tagger::most_points;
    if (tagger == nullptr || !is_open) {
        return 0;
    }
    const double points = tagger->points(block, sighting);
    const LongerName longer = longer_name_after(block, sighting);
    const bool is_of_the_place = longer == LongerName::office || longer == LongerName::site;
    return is_of_the_place ? std::max(0.0, points) : points;
}

}  // namespace wherein::geoparse
