#pragma once
#include <memory>
#include <optional>
#include <vector>

#include <geoparse/geoparser.hpp>

namespace wherein::document {

struct AppState;
struct Reading;

/// Which of two texts, A and B, name a place.
enum class Membership : std::uint8_t { both, only_a, only_b };
constexpr std::size_t membership_count = 3;

/// A place of two texts and how often each mentions it.
struct ComparedPlace {
    gazetteer::PlaceIndex place{};
    std::uint32_t in_a{}, in_b{};

    Membership membership() const {
        return in_b == 0 ? Membership::only_a : in_a == 0 ? Membership::only_b : Membership::both;
    }
    friend bool operator==(const ComparedPlace&, const ComparedPlace&) = default;
};

/// The places of two texts, matched by their entry in the gazetteer: those of A in its order, then
/// those of B alone in its order.
std::vector<ComparedPlace> compare(const std::vector<geoparse::NamedPlace>& a,
                                   const std::vector<geoparse::NamedPlace>& b);

/// What a reading was joined from.
struct Comparison {
    std::shared_ptr<const Reading> a, b;
    std::uint32_t first_of_b{};         ///< index of B's first mention in the joined reading
    std::vector<ComparedPlace> places;  ///< parallel to the joined reading's

    /// How many of the places both texts, or only one of them, name.
    std::uint32_t count(Membership membership) const;
};

/// The title of an article, else its name.
const std::string& title_of(const text::Article& article);

/// Two texts as one to read: A, then B below it, with the places of both.
std::shared_ptr<const Reading> join(const std::shared_ptr<const Reading>& a,
                                    const std::shared_ptr<const Reading>& b);

/// A mention where it stands by itself.
struct OwnMention {
    const Reading* text{};    ///< the one text it is in
    std::uint32_t mention{};  ///< index into the text's mentions
    bool is_in_b{};           ///< of two joined texts: the second's
};

/// Where a mention of a reading, joined or not, stands by itself.
OwnMention own_mention(const Reading& reading, std::uint32_t mention);

/// Which of the joined texts name this place of a reading; nullopt where nothing is compared.
std::optional<Membership> membership_of(const Reading& reading, gazetteer::PlaceIndex place);

/// Whether the reader lets such places through; always where nothing is compared.
bool shows_membership(const AppState& state, gazetteer::PlaceIndex place);

}  // namespace wherein::document
