#pragma once
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace wherein::gazetteer {

/// A few texts kept as one, each ended by the unit separator; a view, like std::string_view.
class TextList {
  public:
    static constexpr char separator = '\x1F';

    class Iterator {
      public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = std::string_view;
        using difference_type = std::ptrdiff_t;
        using pointer = const std::string_view*;
        using reference = std::string_view;

        Iterator() = default;
        explicit Iterator(std::string_view rest) : rest_(rest) {}
        std::string_view operator*() const { return rest_.substr(0, rest_.find(separator)); }
        Iterator& operator++() {
            const std::size_t end = rest_.find(separator);
            rest_.remove_prefix(end == std::string_view::npos ? rest_.size() : end + 1);
            return *this;
        }
        Iterator operator++(int) {
            const Iterator before = *this;
            ++*this;
            return before;
        }
        friend bool operator==(const Iterator& a, const Iterator& b) {
            return a.rest_.size() == b.rest_.size();
        }

      private:
        std::string_view rest_;
    };

    TextList() = default;
    explicit TextList(std::string_view joined) : joined_(joined) {}

    bool empty() const { return joined_.empty(); }
    std::size_t size() const { return static_cast<std::size_t>(std::distance(begin(), end())); }
    std::string_view front() const { return *begin(); }
    Iterator begin() const { return Iterator(joined_); }
    Iterator end() const { return Iterator(joined_.substr(joined_.size())); }

    static std::string join(const std::vector<std::string>& texts) {
        std::string joined;
        for (const std::string& text : texts) {
            joined.append(text).push_back(separator);
        }
        return joined;
    }

  private:
    std::string_view joined_;
};

}  // namespace wherein::gazetteer
