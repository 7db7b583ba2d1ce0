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

/// Where the votes for one place are counted; 0 is for codes that it lacks or that nobody entered.
struct Ballot {
    std::uint32_t country{};
    std::uint32_t unit{};
    std::uint32_t second_unit{};
    std::uint32_t place{};
};

/// Where an article is about: countries, units and positions of the places that its other names
/// may mean. A name votes for each of its places with the share of certainty that place has.
class Context {
  public:
    explicit Context(const gazetteer::Gazetteer& gazetteer) : gazetteer_(&gazetteer) {}

    /// Make room for votes for the place, whose codes are looked up here and no more. `place` is
    /// that of `index`, which callers have at hand.
    Ballot enter(gazetteer::PlaceIndex index, const gazetteer::Place& place);
    /// The ballot of a place that may not have been entered.
    Ballot ballot_of(gazetteer::PlaceIndex index, const gazetteer::Place& place) const;

    /// `ballot` is what enter() gave; a negative weight takes a vote back.
    void add(const Ballot& ballot, const gazetteer::Place& place, const Position& position,
             double weight);
    void add(gazetteer::PlaceIndex index, double weight);

    /// Share of all votes for the country of the place, [0, 1].
    double country_share(const Ballot& ballot) const;
    /// Share of all votes for its first-level unit, [0, 1].
    double unit_share(const Ballot& ballot) const;
    /// The same for its second-level unit.
    double second_unit_share(const Ballot& ballot) const;
    /// Whether another name of the text means the very same place ("Ga." and "Georgia").
    bool is_named_otherwise(const Ballot& ballot) const;
    /// How close the nearest other places are: 1 beside some, 0 far from all.
    double nearness(const Ballot& ballot, const Position& position) const;
    /// Country with the most votes, empty without votes.
    std::vector<std::string> top_countries(std::size_t count) const;

  private:
    /// Votes by code of the gazetteer, which outlives the context.
    class Votes {
      public:
        std::uint32_t enter(std::string_view code);
        std::uint32_t find(std::string_view code) const;
        double& operator[](std::uint32_t slot) { return counts_[slot]; }
        double operator[](std::uint32_t slot) const { return counts_[slot]; }
        const auto& slots() const { return slots_; }

      private:
        std::unordered_map<std::string_view, std::uint32_t> slots_;
        std::vector<double> counts_ = {0};
    };
    struct PlaceVotes {
        double weight{};
        std::uint32_t point{};  ///< in points_ + 1, 0 for none
    };
    struct Point {
        std::uint32_t place{};  ///< Ballot::place
        Position position;
        double weight{};
    };

    double share(const Votes& votes, std::uint32_t slot) const;
    void add_point(std::uint32_t place, const Position& position, double weight);

    const gazetteer::Gazetteer* gazetteer_;
    Votes countries_;
    Votes units_;
    Votes second_units_;
    std::unordered_map<gazetteer::PlaceIndex, std::uint32_t> place_slots_;
    std::vector<PlaceVotes> places_ = {{}};  ///< by Ballot::place
    std::vector<Point> points_;
    double total_{};
};

}  // namespace wherein::geoparse
