#include "examples.hpp"

#include <geoparse/block_walk.hpp>
#include <geoparse/kinds.hpp>

namespace wherein::training {
namespace {

using geoparse::NameClass;

/// "Ala" and "Ala." are the same name.
bool is_same(std::string_view text, base::ByteSpan a, base::ByteSpan b) {
    const auto without_dot = [&](base::ByteSpan span) {
        return span.end > span.begin && text[span.end - 1] == '.' ? span.end - 1 : span.end;
    };
    return a.begin == b.begin && without_dot(a) == without_dot(b);
}

NameClass class_of_other(MarkKind kind) {
    switch (kind) {
        case MarkKind::person:
            return NameClass::person;
        case MarkKind::organisation:
            return NameClass::organisation;
        default:
            return NameClass::nothing;
    }
}

/// The class of a sighting; none where the marks leave it open. Inner marks count before outer.
std::optional<NameClass> class_of(std::string_view text, const geoparse::Sighting& sighting,
                                  const std::vector<Mark>& marks) {
    const base::ByteSpan span = sighting.span;
    std::optional<NameClass> found = NameClass::nothing;
    for (const Mark& mark : marks) {
        if (mark.span.end <= span.begin || span.end <= mark.span.begin) {
            continue;
        }
        if (!mark.is_mention()) {
            found = class_of_other(mark.kind);
        } else if (mark.kind == MarkKind::part_of_name) {
            found = NameClass::organisation;
        } else if (is_same(text, mark.span, span)) {
            const bool is_town_called_so =
                mark.kind == MarkKind::people && !geoparse::is_people(sighting);
            return is_town_called_so ? NameClass::nothing : NameClass::place;
        } else {
            return std::nullopt;
        }
    }
    return found;
}

}  // namespace

std::vector<Example> examples_of(const text::Article& article, const std::vector<Mark>& marks,
                                 const gazetteer::Gazetteer& gazetteer,
                                 const geoparse::Lexicon& lexicon) {
    std::vector<Example> examples;
    const auto visit = [&](const geoparse::BlockView& block) {
        for (std::uint32_t i = 0; i < block.tokens.size(); ++i) {
            const auto sighting = geoparse::sight_name(block, i);
            const auto name_class =
                sighting ? class_of(article.text, *sighting, marks) : std::nullopt;
            if (!name_class) {
                continue;
            }
            examples.push_back({features_of(block, *sighting), *name_class, sighting->span});
            i = *name_class == NameClass::place ? sighting->last : i;
        }
    };
    geoparse::for_each_block(article, gazetteer, lexicon, visit);
    return examples;
}

}  // namespace wherein::training
