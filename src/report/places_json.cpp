#include <report/places_report.hpp>

#include <report/json_fields.hpp>

namespace wherein::report {
namespace {

Json span_json(const text::Article& article, const base::CodePointIndex& index,
               base::ByteSpan span) {
    return {{"start", index.code_point_at(span.begin)},
            {"end", index.code_point_at(span.end)},
            {"text", base::slice(article.text, span)}};
}

Json mentions_json(const DocumentResult& result, const base::CodePointIndex& index) {
    Json mentions = Json::array();
    for (const geoparse::Mention& mention : result.mentions) {
        Json entry = span_json(result.article, index, mention.span);
        entry["kind"] = geoparse::to_string(mention.kind);
        entry["place"] = result.gazetteer.place(mention.place).id;
        entry["sentence"] = mention.sentence;
        entry["confidence"] = rounded_3(mention.confidence);
        entry["why"] = mention.why;
        if (mention.chosen_by == geoparse::ChosenBy::reader) {
            entry["chosen_by"] = "reader";
        }
        mentions.push_back(std::move(entry));
    }
    return mentions;
}

Json places_json(const DocumentResult& result) {
    Json places = Json::array();
    for (const geoparse::NamedPlace& named : geoparse::group_by_place(result.mentions)) {
        places.push_back(place_json(result.gazetteer.place(named.place), named.mentions.size()));
    }
    return places;
}

Json sentences_json(const text::Article& article, const base::CodePointIndex& index) {
    Json sentences = Json::array();
    for (const text::Sentence& sentence : article.sentences) {
        sentences.push_back(span_json(article, index, sentence.span));
    }
    return sentences;
}

}  // namespace

std::string to_json(const DocumentResult& result, int indent) {
    const text::Article& article = result.article;
    const base::CodePointIndex index(article.text);
    Json object;
    object["doc_id"] = result.doc_id;
    object["title"] = article.title.empty() ? Json(nullptr) : Json(article.title);
    object["date"] = article.date ? Json(text::to_iso(*article.date)) : Json(nullptr);
    if (result.has_text) {
        object["text"] = article.text;
    }
    object["mentions"] = mentions_json(result, index);
    object["places"] = places_json(result);
    object["sentences"] = sentences_json(article, index);
    // Names come from data files of others: a broken byte must not cost the whole answer.
    return object.dump(indent, ' ', false, Json::error_handler_t::replace);
}

}  // namespace wherein::report
