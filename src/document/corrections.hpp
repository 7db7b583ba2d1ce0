#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <geoparse/geoparser.hpp>

namespace wherein::document {

/// A place as a correction names it. Name and position are kept beside the id so that the choice
/// still says something where a later gazetteer no longer knows the id.
struct PlaceReference {
    std::string id;  ///< "iso:AZ", "geonames:587084", "user:..."
    std::string name;
    base::LngLat point;

    friend bool operator==(const PlaceReference&, const PlaceReference&) = default;
};

/// What the reader says of one span of the text.
struct Correction {
    base::ByteSpan span;
    std::optional<PlaceReference> place;        ///< none: the words name no place
    std::optional<geoparse::MentionKind> kind;  ///< none: as the program found it

    friend bool operator==(const Correction&, const Correction&) = default;
};

/// All corrections of one text, in text order; spans never overlap.
using Corrections = std::vector<std::shared_ptr<const Correction>>;
using CorrectionsPtr = std::shared_ptr<const Corrections>;  ///< never null

CorrectionsPtr no_corrections();
bool is_same(const Corrections& a, const Corrections& b);
/// The correction of exactly this span; null without one.
std::shared_ptr<const Correction> find_correction(const Corrections& corrections,
                                                  base::ByteSpan span);

/// One span's part of a step: what was said of it before and after; null for nothing.
struct SpanEdit {
    base::ByteSpan span;
    std::shared_ptr<const Correction> before, after;
};
using Edit = std::vector<SpanEdit>;

/// The edit that makes these say what they say; corrections they overlap go.
Edit edit_for(const Corrections& corrections,
              const std::vector<std::shared_ptr<const Correction>>& wanted);
/// The edit that takes the corrections of these spans back.
Edit edit_without(const Corrections& corrections, const std::vector<base::ByteSpan>& spans);
/// The corrections after an edit, or after taking it back.
CorrectionsPtr edited(const Corrections& corrections, const Edit& edit, bool backwards);

/// What two sides made of the same corrections, span by span: what only one side changed is taken
/// from it; where both did, `mine` stands.
struct Merged {
    CorrectionsPtr corrections;
    std::size_t taken{};    ///< spans taken from `theirs`
    std::size_t clashes{};  ///< spans both changed to different things
};
Merged merge(const Corrections& base, const Corrections& mine, const Corrections& theirs);

/// A gazetteer that knows every place the corrections name: itself, or one with what it lacks
/// added.
std::shared_ptr<const gazetteer::Gazetteer> knowing_all(
    const std::shared_ptr<const gazetteer::Gazetteer>& gazetteer, const Corrections& corrections);

/// The mentions as the reader corrected them: chosen places, names that are none left out, new
/// mentions added, in text order without overlaps. The gazetteer must know all places.
std::vector<geoparse::Mention> corrected(const text::Article& article,
                                         const std::vector<geoparse::Mention>& found,
                                         const Corrections& corrections,
                                         const gazetteer::Gazetteer& gazetteer);

/// "Baku, Azerbaijan", "Georgia": short enough for a menu.
std::string short_place_name(const gazetteer::Gazetteer& gazetteer, gazetteer::PlaceIndex place);

/// The id of a place of the reader's own: "user:old-mill@46.75110,39.81770". The same name and
/// position always give the same id.
std::string own_place_id(std::string_view name, base::LngLat point);

}  // namespace wherein::document
