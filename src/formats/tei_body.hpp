#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <formats/draft.hpp>
#include <formats/markup.hpp>

namespace wherein::formats {

/// Header and text of TEI: title, authors, date of writing (else of the source, else of the
/// publication); paragraphs, headings, verse, lists and speeches. Notes stay out; of a choice the
/// regular or corrected form is taken.
class TeiBody final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view utf8) override;
    bool is_done() const override { return writer_.is_full(); }

    Draft take();

  private:
    void open_in_header(std::string_view name, const Attributes& attributes);
    void open_in_text(std::string_view name, const Attributes& attributes);
    bool is_inside(std::string_view name) const;

    BlockWriter writer_;
    Metadata metadata_;
    std::vector<std::string> path_;  ///< the elements that are open
    std::string words_;              ///< of the header's element being read
    std::size_t skipped_depth_{};
    int date_rank_{100};
    bool in_header_{};
    bool in_text_{};
    bool ends_verse_{};
};

}  // namespace wherein::formats
