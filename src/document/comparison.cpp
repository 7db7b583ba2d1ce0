#include <document/comparison.hpp>

#include <algorithm>
#include <unordered_map>

#include <document/state.hpp>

namespace wherein::document {
namespace {

std::uint32_t count_of(const geoparse::NamedPlace& named) {
    return static_cast<std::uint32_t>(named.mentions.size());
}

base::ByteSpan moved(base::ByteSpan span, std::uint32_t by) {
    return {span.begin + by, span.end + by};
}

/// The later of the two dates: the one that both texts have seen.
std::optional<text::Date> later_date(const text::Article& a, const text::Article& b) {
    return a.date && b.date ? std::max(a.date, b.date) : a.date ? a.date : b.date;
}

std::string joined_words(const std::string& a, const std::string& b) {
    return a + " | " + b;
}

text::Article joined_article(const text::Article& a, const text::Article& b) {
    constexpr std::string_view between = "\n\n";
    text::Article joined = a;
    joined.name = joined_words(a.name, b.name);
    joined.title = joined_words(title_of(a), title_of(b));
    joined.date = later_date(a, b);
    joined.text += between;
    const auto offset = static_cast<std::uint32_t>(joined.text.size());
    joined.text += b.text;
    for (const text::Block& block : b.blocks) {
        joined.blocks.push_back({block.kind, moved(block.span, offset)});
    }
    for (const text::Sentence& sentence : b.sentences) {
        joined.sentences.push_back({moved(sentence.span, offset),
                                    sentence.block + static_cast<std::uint32_t>(a.blocks.size())});
    }
    return joined;
}

}  // namespace

const std::string& title_of(const text::Article& article) {
    return article.title.empty() ? article.name : article.title;
}

std::vector<ComparedPlace> compare(const std::vector<geoparse::NamedPlace>& a,
                                   const std::vector<geoparse::NamedPlace>& b) {
    std::vector<ComparedPlace> compared;
    std::unordered_map<gazetteer::PlaceIndex, std::size_t> index;
    for (const geoparse::NamedPlace& named : a) {
        index[named.place] = compared.size();
        compared.push_back({named.place, count_of(named), 0});
    }
    for (const geoparse::NamedPlace& named : b) {
        const auto known = index.find(named.place);
        if (known == index.end()) {
            compared.push_back({named.place, 0, count_of(named)});
        } else {
            compared[known->second].in_b = count_of(named);
        }
    }
    return compared;
}

std::shared_ptr<const Reading> join(const std::shared_ptr<const Reading>& a,
                                    const std::shared_ptr<const Reading>& b) {
    auto joined = std::make_shared<Reading>();
    joined->article = joined_article(a->article, b->article);
    joined->mentions = a->mentions;
    const auto offset =
        static_cast<std::uint32_t>(joined->article.text.size() - b->article.text.size());
    for (geoparse::Mention mention : b->mentions) {
        mention.span = moved(mention.span, offset);
        mention.sentence += static_cast<std::uint32_t>(a->article.sentences.size());
        joined->mentions.push_back(std::move(mention));
    }
    joined->places = geoparse::group_by_place(joined->mentions);
    joined->is_geoparsed = a->is_geoparsed && b->is_geoparsed;
    joined->comparison = std::make_shared<const Comparison>(Comparison{
        a, b, static_cast<std::uint32_t>(a->mentions.size()), compare(a->places, b->places)});
    return joined;
}

OwnMention own_mention(const Reading& reading, std::uint32_t mention) {
    if (!reading.comparison) {
        return {&reading, mention, false};
    }
    const Comparison& comparison = *reading.comparison;
    return mention < comparison.first_of_b
               ? OwnMention{comparison.a.get(), mention, false}
               : OwnMention{comparison.b.get(), mention - comparison.first_of_b, true};
}

std::uint32_t Comparison::count(Membership membership) const {
    return static_cast<std::uint32_t>(std::count_if(
        places.begin(), places.end(),
        [membership](const ComparedPlace& one) { return one.membership() == membership; }));
}

std::optional<Membership> membership_of(const Reading& reading, gazetteer::PlaceIndex place) {
    if (!reading.comparison) {
        return std::nullopt;
    }
    const auto& places = reading.comparison->places;
    const auto found = std::find_if(places.begin(), places.end(),
                                    [&](const ComparedPlace& one) { return one.place == place; });
    return found == places.end() ? std::nullopt : std::optional(found->membership());
}

bool shows_membership(const AppState& state, gazetteer::PlaceIndex place) {
    const auto membership = state.reading ? membership_of(*state.reading, place) : std::nullopt;
    return !membership || state.view.shown_memberships[static_cast<std::size_t>(*membership)];
}

}  // namespace wherein::document
