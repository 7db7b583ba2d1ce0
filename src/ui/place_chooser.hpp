#pragma once
#include <string>

#include <ui/frame.hpp>

namespace wherein::ui {

/// The search for the place that a mention or a marked text names: what the program thought of,
/// or what the gazetteer has under the typed name. Arrows and Enter choose, Ctrl+Enter for all of
/// the same words.
class PlaceChooser {
  public:
    void show(Frame& frame, const Area& window);

  private:
    void show_box(Frame& frame, const Area& area);
    void show_rows(Frame& frame, const Area& area);
    void show_foot(Frame& frame, const Area& area) const;
    void take_keys(Frame& frame);
    void choose(Frame& frame, std::size_t row, bool all) const;

    std::optional<base::ByteSpan> open_for_;
    std::string typed_;
    std::size_t row_{};
    bool wants_focus_{};
};

}  // namespace wherein::ui
