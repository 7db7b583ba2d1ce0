#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <gazetteer/index_format.hpp>
#include <gazetteer/place.hpp>
#include <gazetteer/spool.hpp>

namespace wherein::gazetteer {

/// What records point to; see index_format.hpp.
struct RecordSections {
    Spool extras, texts, codes, admins;
};

/// Turns places into records, whose texts and further facts go to sections of their own.
class RecordWriter {
  public:
    explicit RecordWriter(const SpoolPlace& place = {});

    /// population_within: of the towns inside; for a town its own population.
    format::Record write(const PlaceEntry& place, std::int64_t population_within);

    RecordSections& sections() { return sections_; }

  private:
    /// Texts that come again and again, by their place in a section of offsets.
    struct Shared {
        std::unordered_map<std::string, std::uint32_t> known;
        std::string last_text;
        std::uint32_t last{};
        bool has_last{};
    };
    std::uint32_t add_text(std::string_view text);
    std::uint32_t share(const std::string& text, Shared& shared, Spool& section);
    std::uint16_t code(const std::string& text);
    std::uint32_t extra(const PlaceEntry& place, std::int64_t population_within);

    RecordSections sections_;
    Shared codes_, admins_;
    std::uint32_t extra_count_{};
};

}  // namespace wherein::gazetteer
