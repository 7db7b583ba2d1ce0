#pragma once
#include <ostream>
#include <string>
#include <vector>

#include <geoparse/geoparser.hpp>

namespace wherein::report {

/// One document with what was found in it.
struct DocumentResult {
    std::string doc_id;
    const text::Article& article;
    const std::vector<geoparse::Mention>& mentions;
    const gazetteer::Gazetteer& gazetteer;
    bool has_text{};  ///< the decoded text belongs into the JSON
};

/// The JSON object of docs/formats.md: {"doc_id","title","date","mentions":[...],"places":[...],
/// "sentences":[...]}, with "text" where has_text says so. Offsets are Unicode code points, half
/// open. indent < 0: one line. A missing title or date is null; a mention's place is the id of one
/// of "places", its sentence an index into "sentences"; places stand in order of first mention,
/// their count is the number of mentions, and a place without extent has its point as bbox.
std::string to_json(const DocumentResult& result, int indent);

/// A table for people: place, kind, count, country, coordinates, first sentence.
/// The kind is the weightiest of the place's mentions; long cells are cut with "…".
std::string to_table(const DocumentResult& result);

}  // namespace wherein::report
