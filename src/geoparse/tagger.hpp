#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include <base/result.hpp>
#include <geoparse/tagger_features.hpp>

namespace wherein::geoparse {

/// What a name stands for. `nothing`: a word, dish, street, ship, treaty or any other name.
enum class NameClass : std::uint8_t { place, person, organisation, nothing };
constexpr std::size_t name_class_count = 4;

using ClassScores = std::array<std::int32_t, name_class_count>;

/// Weights learned from annotated texts (see docs/geoparse-tagger.md): facts about a name and the
/// words around it -> how well each class fits. Immutable; read from any thread.
class Tagger {
  public:
    static constexpr unsigned slot_bits = 14;
    static constexpr std::size_t slot_count = std::size_t{1} << slot_bits;
    using Slot = std::array<std::int8_t, name_class_count>;

    /// A tagger that knows nothing: every score is 0.
    Tagger() = default;
    /// slots  slot_count of them
    Tagger(std::vector<Slot> slots, std::int32_t scores_per_point);

    /// errors  unreadable: missing, not a weights file, cut short
    static base::Result<Tagger> load(const std::filesystem::path& path);
    /// The bytes load() reads; the same on every machine.
    std::string to_bytes() const;
    static base::Result<Tagger> from_bytes(std::string_view bytes, const std::string& where);

    /// Where a fact's weights lie.
    static std::uint32_t slot_of(std::uint32_t fact) {
        return (fact * 0x9E3779B1U) >> (32 - slot_bits);
    }
    ClassScores score(const Features& features) const;
    /// Points of evidence for the sighting being a place rather than a person or nothing, within
    /// [-most_points, most_points]. Names of bodies are left to the rules: what they are named
    /// after is a mention as well, of another kind.
    double points(const BlockView& block, const Sighting& sighting) const;
    static constexpr double most_points = 2;

  private:
    std::vector<Slot> slots_;
    std::int32_t scores_per_point_{1};
};

/// What it says of offices and buildings of a place is not asked: they are names of bodies to it.
/// What the lexicon's tagger adds to the evidence of the rules: 0 without a tagger, and where the
/// rules are so sure that it could not turn their answer.
double learned_evidence(const BlockView& block, const Sighting& sighting, double rule_evidence);

}  // namespace wherein::geoparse
