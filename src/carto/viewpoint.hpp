#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <base/date.hpp>
#include <carto/atlas.hpp>

namespace wherein::carto {

/// From whose side and for when disputed areas are drawn. Taking a side here takes none in the
/// program: it draws what a party claims, and says that it does.
struct Viewpoint {
    std::string party;              ///< ISO alpha-2 or "X-..." key; empty: de facto, who holds what
    std::optional<base::Date> day;  ///< empty: no date is asked for

    bool is_de_facto() const { return party.empty(); }
    friend bool operator==(const Viewpoint&, const Viewpoint&) = default;
};

/// Where a day stands to the time a disputed area holds for.
enum class Validity : std::uint8_t { not_yet, valid, ended };

/// Without a day, what still is so is valid.
Validity validity_on(const Feature& area, const std::optional<base::Date>& day);

/// The parts of "AZ|X-NKR", in their order.
std::vector<std::string_view> parties_of(std::string_view list);
bool is_claimed_by(const Feature& area, std::string_view party);
/// Who has the area in this view: the party where it claims it, else who holds it ("SD|SS" where
/// several do).
std::string_view owner_of(const Feature& area, const Viewpoint& view);
/// The name of a party of the area, its key where the layer names none.
std::string party_name(const Feature& area, std::string_view key);
/// "Nagorno-Karabakh Republic, Armenia" for a list of keys.
std::string party_names(const Feature& area, std::string_view list);

/// A party some disputed area is claimed by, for menus and lists.
struct Party {
    std::string key;
    std::string name;
    std::vector<std::uint32_t> areas;  ///< claimed; indices into disputed_areas
};

/// All of them by name.
std::vector<Party> claiming_parties(const Layer& disputed_areas);

/// How a line between two sides is to be drawn.
enum class LineLook : std::uint8_t {
    hidden,
    border,    ///< both sides agree that it is one, or the view's party says so
    disputed,  ///< one side does not accept it
    former,    ///< of an area that has ended
    inner,     ///< inside what one party has in this view
};

/// Which look the lines of dispute have in one view. A claim without an area is disputed in all.
class LineLooks {
  public:
    /// shows_ended: parallel to the layer, areas to be drawn although they have ended
    LineLooks(const Layer& disputed_areas, Viewpoint view, std::vector<bool> shows_ended = {});

    LineLook of(const LineSides& line) const;

  private:
    struct Side {
        std::string owner;                  ///< in the view
        std::vector<const Feature*> areas;  ///< valid ones
        bool has_ended_area{};
    };
    Side side_of(const std::string& country, const std::string& areas) const;
    bool is_accepted(const Side& side, const Side& other) const;

    const Layer& layer_;
    Viewpoint view_;
    std::vector<bool> shows_ended_;
};

}  // namespace wherein::carto
