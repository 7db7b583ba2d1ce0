#include <formats/core_metadata.hpp>

namespace wherein::formats {
namespace {

constexpr std::size_t longest_bytes = 4000;

void add(std::string& list, const std::string& word) {
    if (!word.empty() && list.find(word) == std::string::npos) {
        list += (list.empty() ? "" : ", ") + word;
    }
}

}  // namespace

void CoreMetadata::open(std::string_view name, const Attributes&) {
    element_ = name;
    words_.clear();
}

void CoreMetadata::close(std::string_view name) {
    if (name != element_) {
        return;
    }
    const std::string words = one_line(words_);
    if (name == "title" && found_.title.empty()) {
        found_.title = words;
    } else if (name == "creator" || name == "initial-creator") {
        add(found_.author, words);
    } else if (name == "date" && found_.date.empty()) {
        found_.date = words;
    } else if (name == "created" || name == "creation-date") {
        created_ = words;
    }
    element_.clear();
}

void CoreMetadata::text(std::string_view utf8) {
    if (!element_.empty() && words_.size() < longest_bytes) {
        words_ += utf8;
    }
}

Metadata CoreMetadata::weak() const {
    Metadata metadata = strong();
    metadata.is_weak = true;
    metadata.is_title_certain = false;
    return metadata;
}

Metadata CoreMetadata::strong() const {
    Metadata metadata = found_;
    metadata.is_title_certain = true;
    metadata.date = created_.empty() ? metadata.date : created_;
    return metadata;
}

}  // namespace wherein::formats
