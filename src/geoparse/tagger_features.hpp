#pragma once
#include <array>
#include <cstdint>
#include <span>

#include <geoparse/sighting.hpp>

namespace wherein::geoparse {

/// What the tagger sees of one sighting: hashes of facts ("word before is 'near'", "first word is a
/// given name", "a town of over 100,000"). The same on every machine. At most `most` facts.
class Features {
  public:
    static constexpr std::size_t most = 128;

    void add(std::uint32_t fact) {
        if (count_ < most) {
            facts_[count_++] = fact;
        }
    }
    std::span<const std::uint32_t> facts() const { return {facts_.data(), count_}; }

  private:
    std::array<std::uint32_t, most> facts_{};
    std::size_t count_{};
};

/// Look at the sighting, two words on either side, and the places of that name. Builds no strings.
Features features_of(const BlockView& block, const Sighting& sighting);

}  // namespace wherein::geoparse
