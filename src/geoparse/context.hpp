#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <gazetteer/gazetteer.hpp>

namespace wherein::geoparse {

/// A point of the unit sphere; chords are cheaper to compare than great circles.
struct Position {
    double x{}, y{}, z{};
};
Position position_of(base::LngLat point);
/// Straight-line distance through the Earth, a few percent short of the great circle below 3000 km.
double chord_m(const Position& a, const Position& b);

/// Where an article is about: countries, units and positions of the places that its other names
/// may mean. A name votes for each of its places with the share of certainty that place has.
class Context {
  public:
    explicit Context(const gazetteer::Gazetteer& gazetteer) : gazetteer_(&gazetteer) {}

    /// `place` and `position` are those of `index`, which callers have at hand.
    void add(gazetteer::PlaceIndex index, const gazetteer::Place& place, const Position& position,
             double weight);
    void add(gazetteer::PlaceIndex index, double weight);
    void remove(gazetteer::PlaceIndex index, double weight) { add(index, -weight); }
    void remove(gazetteer::PlaceIndex index, const gazetteer::Place& place,
                const Position& position, double weight) {
        add(index, place, position, -weight);
    }

    /// Share of all votes for the country of `place`, [0, 1].
    double country_share(const gazetteer::Place& place) const;
    /// Share of all votes for its first-level unit, [0, 1].
    double unit_share(const gazetteer::Place& place) const;
    /// The same for its second-level unit.
    double second_unit_share(const gazetteer::Place& place) const;
    /// Whether another name of the text means the very same place ("Ga." and "Georgia").
    bool is_named_otherwise(gazetteer::PlaceIndex place) const;
    /// How close the nearest other places are: 1 beside some, 0 far from all.
    double nearness(gazetteer::PlaceIndex index, const Position& position) const;
    /// Country with the most votes, empty without votes.
    std::vector<std::string> top_countries(std::size_t count) const;

  private:
    struct Point {
        gazetteer::PlaceIndex place{};
        Position position;
        double weight{};
    };
    /// Votes for a code of the gazetteer, which outlives the context.
    using Votes = std::unordered_map<std::string_view, double>;

    double share(const Votes& votes, std::string_view code) const;
    void add_point(gazetteer::PlaceIndex index, const Position& position, double weight);

    const gazetteer::Gazetteer* gazetteer_;
    Votes countries_;
    Votes units_;
    Votes second_units_;
    std::unordered_map<gazetteer::PlaceIndex, double> places_;
    std::vector<Point> points_;
    std::unordered_map<gazetteer::PlaceIndex, std::size_t> slots_;  ///< of points_
    double total_{};
};

}  // namespace wherein::geoparse
