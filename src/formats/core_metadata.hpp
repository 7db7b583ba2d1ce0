#pragma once
#include <string>

#include <formats/draft.hpp>
#include <formats/markup.hpp>

namespace wherein::formats {

/// Hears title, authors and date in Dublin Core's and OpenDocument's elements, wherever they stand.
class CoreMetadata final : public MarkupHandler {
  public:
    void open(std::string_view name, const Attributes& attributes) override;
    void close(std::string_view name) override;
    void text(std::string_view utf8) override;

    /// As an office program fills them in.
    Metadata weak() const;
    /// As a publisher does.
    Metadata strong() const;

  private:
    std::string element_;
    std::string words_;
    Metadata found_;
    std::string created_;
};

}  // namespace wherein::formats
