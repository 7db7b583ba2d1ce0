#pragma once
#include <string_view>
#include <vector>

#include <formats/draft.hpp>
#include <formats/markup.hpp>

namespace wherein::formats {

/// The paragraphs and headings of OpenDocument's text elements.
class OdtBody final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view utf8) override;
    bool is_done() const override { return writer_.is_full(); }

    std::vector<DraftBlock> take() { return writer_.take(); }

  private:
    BlockWriter writer_;
    std::size_t skipped_depth_{};
    int paragraph_depth_{};
    bool opens_item_{};
    bool in_body_{};
};

}  // namespace wherein::formats
