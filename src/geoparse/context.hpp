#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <gazetteer/gazetteer.hpp>

namespace wherein::geoparse {

/// Where an article is about: countries, first-level units and positions of the places that its
/// other names mean. Each name votes once for what it means now, with the weight of its certainty.
class Context {
  public:
    explicit Context(const gazetteer::Gazetteer& gazetteer) : gazetteer_(&gazetteer) {}

    void add(gazetteer::PlaceIndex place, double weight);
    void remove(gazetteer::PlaceIndex place, double weight) { add(place, -weight); }

    /// Share of all votes for the country of `place`, [0, 1].
    double country_share(const gazetteer::Place& place) const;
    /// Share of all votes for its first-level unit, [0, 1].
    double unit_share(const gazetteer::Place& place) const;
    /// Whether another name of the text means the very same place ("Ga." and "Georgia").
    bool is_named_otherwise(gazetteer::PlaceIndex place) const;
    /// How close the nearest other places are: 1 beside one, 0 far from all.
    double nearness(gazetteer::PlaceIndex place) const;
    /// Country with the most votes, empty without votes.
    std::vector<std::string> top_countries(std::size_t count) const;

  private:
    const gazetteer::Gazetteer* gazetteer_;
    /// By codes of the gazetteer, which outlives the context.
    std::unordered_map<std::string_view, double> countries_;
    std::unordered_map<std::string_view, double> units_;
    std::unordered_map<gazetteer::PlaceIndex, double> places_;
    std::unordered_map<gazetteer::PlaceIndex, double> points_;
    double total_{};
};

}  // namespace wherein::geoparse
