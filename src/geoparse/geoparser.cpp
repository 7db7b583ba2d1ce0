#include <geoparse/geoparser.hpp>

#include <algorithm>
#include <unordered_map>

#include <geoparse/explain.hpp>
#include <geoparse/recognise.hpp>
#include <geoparse/resolve.hpp>

namespace wherein::geoparse {

std::vector<Mention> find_mentions(const text::Article& article,
                                   const gazetteer::Gazetteer& gazetteer, const Lexicon& lexicon) {
    const Recognition recognition = recognise(article, gazetteer, lexicon);
    std::vector<Resolved> resolved = resolve(recognition, gazetteer);
    std::vector<Mention> mentions;
    mentions.reserve(recognition.names.size());
    std::uint32_t sentence = 0;
    for (std::size_t i = 0; i < recognition.names.size(); ++i) {
        const Recognised& name = recognition.names[i];
        if (resolved[i].candidates.empty()) {
            continue;
        }
        while (sentence + 1 < article.sentences.size() &&
               article.sentences[sentence].span.end <= name.span.begin) {
            ++sentence;
        }
        Mention mention;
        mention.span = name.span;
        mention.sentence = sentence;
        mention.kind = name.kind;
        mention.place = resolved[i].candidates.front().place;
        mention.confidence = resolved[i].confidence;
        mention.why = explain(name, resolved[i], gazetteer);
        mention.candidates = std::move(resolved[i].candidates);
        mentions.push_back(std::move(mention));
    }
    return mentions;
}

std::vector<NamedPlace> group_by_place(const std::vector<Mention>& mentions) {
    std::vector<NamedPlace> places;
    std::unordered_map<gazetteer::PlaceIndex, std::size_t> known;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        const auto [entry, is_new] = known.try_emplace(mentions[i].place, places.size());
        if (is_new) {
            places.push_back({mentions[i].place, {}});
        }
        places[entry->second].mentions.push_back(i);
    }
    return places;
}

}  // namespace wherein::geoparse
