#pragma once
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>

#include <app/inbox.hpp>

namespace wherein::app {

/// What to build: the base map in one projection, the part in view first. The finest level is built
/// only where it is seen.
struct MapOrder {
    carto::Atlas atlas;
    carto::Projection projection;
    carto::Detail wanted{};            ///< the level the view shows; built first
    std::optional<base::GeoBox> view;  ///< what is seen of it, and what may soon be
    std::shared_ptr<const std::vector<carto::Footprint>> footprints;  ///< of the article's places
    std::vector<std::shared_ptr<const carto::UserLayer>> user_layers;
    bool is_for_one_view{};  ///< nobody will pan: what is out of view is left out
    bool in_motion{};        ///< the next order is likely to follow at once: low detail first
};

/// Builds map geometry on a thread of its own and posts MapReady each time a level is there.
/// A new order replaces one under way. Levels whose input did not change are kept.
class MapBuilder {
  public:
    explicit MapBuilder(Inbox& inbox);

    void order(MapOrder order);
    bool is_idle() const;

  private:
    void run(std::stop_token stop);
    void build(const MapOrder& order, std::stop_token stop);
    void build_level(const MapOrder& order, carto::Detail detail,
                     const std::optional<base::GeoBox>& around, std::stop_token stop);
    void build_footprints(const MapOrder& order, carto::Detail detail,
                          const std::optional<base::GeoBox>& around, std::stop_token stop);
    void build_in_motion(const MapOrder& order, std::stop_token stop);
    void build_user_layers(const MapOrder& order, std::stop_token stop);
    /// Lets a moment pass for the next order to come. False when it has.
    bool rest(std::stop_token stop);
    void publish(std::string_view what);

    Inbox& inbox_;
    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::optional<MapOrder> next_;
    std::stop_source current_;
    bool is_busy_{};

    carto::MapGeometry built_;
    std::array<carto::Atlas, carto::detail_count> built_from_;  ///< by Detail
    std::array<carto::Atlas, carto::detail_count> footprints_from_;
    carto::Atlas globe_from_;
    std::jthread thread_;
};

}  // namespace wherein::app
