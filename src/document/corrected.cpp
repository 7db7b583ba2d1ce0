// What the program found, as the reader corrected it.
#include <document/corrections.hpp>

#include <algorithm>

#include <geoparse/explain.hpp>

namespace wherein::document {
namespace {

using geoparse::Candidate;
using geoparse::Mention;
using geoparse::MentionKind;

bool overlaps(base::ByteSpan a, base::ByteSpan b) {
    return a.begin < b.end && b.begin < a.end;
}

std::string why_chosen(const Mention* found, gazetteer::PlaceIndex place,
                       const gazetteer::Gazetteer& gazetteer) {
    if (found == nullptr) {
        return "You said that these words name a place.";
    }
    if (found->place == place) {
        return "You confirmed it. " + found->why;
    }
    return "You chose it; the program had taken it for " +
           geoparse::describe_place(gazetteer.place(found->place), gazetteer) + '.';
}

/// The chosen place first, then the others as they were.
std::vector<Candidate> candidates_of(const Mention* found, gazetteer::PlaceIndex place) {
    std::vector<Candidate> candidates{{place, 1, {"chosen by the reader"}}};
    if (found != nullptr) {
        std::copy_if(found->candidates.begin(), found->candidates.end(),
                     std::back_inserter(candidates),
                     [&](const Candidate& one) { return one.place != place; });
    }
    return candidates;
}

MentionKind kind_of(const Correction& correction, const Mention* found,
                    const gazetteer::Place& place) {
    if (correction.kind) {
        return *correction.kind;
    }
    const bool is_past = place.type == gazetteer::PlaceType::past;
    if (found == nullptr) {
        return is_past ? MentionKind::past : MentionKind::place;
    }
    // A name the program took for a past state, chosen to be a living place, is a place again.
    return found->kind == MentionKind::past && !is_past ? MentionKind::place : found->kind;
}

Mention mention_of(const text::Article& article, const Correction& correction, const Mention* found,
                   gazetteer::PlaceIndex place, const gazetteer::Gazetteer& gazetteer) {
    Mention mention;
    mention.span = correction.span;
    mention.sentence =
        article.sentences.empty() ? 0 : text::sentence_at(article, correction.span.begin);
    mention.kind = kind_of(correction, found, gazetteer.place(place));
    mention.place = place;
    mention.confidence = 1;
    mention.why = why_chosen(found, place, gazetteer);
    mention.candidates = candidates_of(found, place);
    mention.chosen_by = geoparse::ChosenBy::reader;
    return mention;
}

}  // namespace

std::vector<Mention> corrected(const text::Article& article, const std::vector<Mention>& found,
                               const Corrections& corrections,
                               const gazetteer::Gazetteer& gazetteer) {
    std::vector<Mention> mentions;
    mentions.reserve(found.size() + corrections.size());
    auto next = found.begin();
    for (const auto& correction : corrections) {
        while (next != found.end() && next->span.end <= correction->span.begin) {
            mentions.push_back(*next++);
        }
        const Mention* same = nullptr;
        while (next != found.end() && overlaps(next->span, correction->span)) {
            same = next->span == correction->span ? &*next : same;
            ++next;
        }
        const auto place =
            correction->place ? gazetteer.by_id(correction->place->id) : std::nullopt;
        if (place) {
            mentions.push_back(mention_of(article, *correction, same, *place, gazetteer));
        }
    }
    mentions.insert(mentions.end(), next, found.end());
    return mentions;
}

}  // namespace wherein::document
