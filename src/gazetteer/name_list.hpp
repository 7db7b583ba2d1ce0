#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <gazetteer/text_list.hpp>

namespace wherein::gazetteer {

/// A name and what it is written in: BCP 47 tags with commas between ("az", "de,nl", "sr-Latn"),
/// "und-Cyrl" where only the script is known, empty where nothing is.
struct TaggedName {
    std::string text;
    std::string languages;

    std::string joined() const;  ///< "az:Bakı"
    friend bool operator==(const TaggedName&, const TaggedName&) = default;
};

/// The same inside an index.
struct NameView {
    std::string_view text;
    std::string_view languages;

    /// Whether the tag is among the languages.
    bool is_in(std::string_view language) const;
    /// Of "az:Bakı", the form names are kept in.
    static NameView parse(std::string_view text);
};

/// Names kept as one text; a view.
class NameList {
  public:
    class Iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = NameView;
        using difference_type = std::ptrdiff_t;
        using pointer = const NameView*;
        using reference = NameView;

        Iterator() = default;
        explicit Iterator(TextList::Iterator at) : at_(at) {}
        NameView operator*() const { return NameView::parse(*at_); }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

      private:
        TextList::Iterator at_;
    };

    NameList() = default;
    explicit NameList(std::string_view joined) : texts_(joined) {}

    bool empty() const { return texts_.empty(); }
    Iterator begin() const { return Iterator(texts_.begin()); }
    Iterator end() const { return Iterator(texts_.end()); }

    static std::string join(const std::vector<TaggedName>& names);

  private:
    TextList texts_;  ///< "az,tr:Bakı", ":Baka"
};

}  // namespace wherein::gazetteer
