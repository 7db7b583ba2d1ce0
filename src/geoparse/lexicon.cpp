#include <geoparse/lexicon.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include <gazetteer/hash.hpp>
#include <gazetteer/table.hpp>

namespace wherein::geoparse {
namespace {

using gazetteer::Table;

constexpr std::array<std::pair<std::string_view, WordClass>, 32> class_names{
    {{"title", WordClass::title},
     {"given_name", WordClass::given_name},
     {"surname_word", WordClass::surname_word},
     {"org_head", WordClass::org_head},
     {"org_head_lower", WordClass::org_head_lower},
     {"org_of", WordClass::org_of},
     {"org_before", WordClass::org_before},
     {"geo_head", WordClass::geo_head},
     {"unit_head", WordClass::unit_head},
     {"town_head", WordClass::town_head},
     {"geo_of", WordClass::geo_of},
     {"street_head", WordClass::street_head},
     {"nature_head", WordClass::nature_head},
     {"direction", WordClass::direction},
     {"locative", WordClass::locative},
     {"weak_locative", WordClass::weak_locative},
     {"doing_verb", WordClass::doing_verb},
     {"speech_verb", WordClass::speech_verb},
     {"dish", WordClass::dish},
     {"time_word", WordClass::time_word},
     {"connector", WordClass::connector},
     {"never", WordClass::never},
     {"number_word", WordClass::number_word},
     {"common", WordClass::common},
     {"office", WordClass::office},
     {"citizen", WordClass::citizen},
     {"us_word", WordClass::us_word},
     {"site", WordClass::site},
     {"food_word", WordClass::food_word},
     {"gb_word", WordClass::gb_word},
     {"maker", WordClass::maker},
     {"state_body", WordClass::state_body}}};

using Words = std::unordered_map<std::uint64_t, WordClasses>;

base::Status read_classes(Words& words, const std::filesystem::path& path) {
    const auto table = gazetteer::read_table(path, {"class", "words"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        const auto* known =
            std::find_if(class_names.begin(), class_names.end(),
                         [&](const auto& pair) { return pair.first == row.cells[0]; });
        if (known == class_names.end()) {
            return bad_row(*table, row, "A table of words has an unknown class");
        }
        for (const std::string_view word : gazetteer::split_list(row.cells[1], ' ')) {
            words[gazetteer::hash_name(gazetteer::fold(word))].insert(known->second);
        }
    }
    return {};
}

base::Status read_not_places(Lexicon& lexicon, const std::filesystem::path& path) {
    const auto table = gazetteer::read_table(path, {"names"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        for (const std::string_view name : gazetteer::split_list(row.cells[0])) {
            lexicon.not_places.insert(gazetteer::hash_name(gazetteer::fold(name)));
        }
    }
    return {};
}

base::Status read_events(Lexicon& lexicon, const std::filesystem::path& path) {
    const auto table = gazetteer::read_table(path, {"name", "heads", "place"});
    if (!table) {
        return table.error();
    }
    for (const Table::Row& row : table->rows) {
        EventName event;
        event.folded_name = gazetteer::fold(row.cells[0]);
        for (const std::string_view head : gazetteer::split_list(row.cells[1], ' ')) {
            event.folded_heads.push_back(gazetteer::fold(head));
        }
        event.place_id = row.cells[2];
        if (event.folded_heads.empty() || event.place_id.find(':') == std::string::npos) {
            return bad_row(*table, row, "An event name needs the words after it and a place");
        }
        lexicon.events.emplace(gazetteer::hash_name(event.folded_name), event);
    }
    return {};
}

}  // namespace

WordTable::WordTable(const std::unordered_map<std::uint64_t, WordClasses>& words)
    : slots_(std::bit_ceil(2 * words.size() + 1)) {
    for (const auto& [hash, classes] : words) {
        may_hold_.set(hash % filter_bits);
        slots_[slot_of(hash)] = {static_cast<std::uint32_t>(hash >> 32), classes};
    }
}

base::Result<std::shared_ptr<const Lexicon>> load_lexicon(
    const std::filesystem::path& names_folder) {
    auto lexicon = std::make_shared<Lexicon>();
    Words words;
    for (const char* file : {"word_classes.tsv", "common_words.tsv"}) {
        if (auto failed = read_classes(words, names_folder / file)) {
            return *failed;
        }
    }
    lexicon->words = WordTable(words);
    if (auto failed = read_not_places(*lexicon, names_folder / "not_places.tsv")) {
        return *failed;
    }
    if (auto failed = read_events(*lexicon, names_folder / "events.tsv")) {
        return *failed;
    }
    return std::shared_ptr<const Lexicon>(std::move(lexicon));
}

}  // namespace wherein::geoparse
