#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <base/text_span.hpp>
#include <carto/camera.hpp>
#include <gazetteer/gazetteer.hpp>

namespace wherein::document {

/// A menu open over something: what lies under it decides its entries.
struct ContextMenu {
    enum class Over : std::uint8_t { map, text, list };
    Over over{Over::map};
    carto::ScreenPt at;                            ///< window pixels; 0, 0: where its subject is
    std::optional<base::LngLat> position;          ///< on the map
    std::optional<gazetteer::PlaceIndex> place;    ///< of the article, under the pointer
    std::optional<std::uint32_t> mention;          ///< under the pointer, in text or list
    std::vector<gazetteer::PlaceIndex> nearest{};  ///< towns near the position, nearest first

    friend bool operator==(const ContextMenu&, const ContextMenu&) = default;
};

/// The reader is looking for the place that a mention or a piece of text names.
struct PlaceChoice {
    base::ByteSpan span;
    std::string typed;
    bool for_all{};                                ///< every mention of the same words
    std::vector<gazetteer::PlaceIndex> offered{};  ///< best first

    friend bool operator==(const PlaceChoice&, const PlaceChoice&) = default;
};

}  // namespace wherein::document
