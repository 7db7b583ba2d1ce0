#pragma once
#include <string>
#include <vector>

#include <document/file_state.hpp>
#include <ui/frame.hpp>
#include <ui/open_dialog_model.hpp>

namespace wherein::ui {

/// The dialog that opens a text or a layer: a folder's files, a box for a name or path (Tab
/// completes it), the texts opened last. Worked with the keys or the mouse; Esc and a click beside
/// it close it.
class OpenDialogBox {
  public:
    void show(Frame& frame, const Area& window);

  private:
    void open();
    void show_path(Frame& frame, const Area& area);
    void show_box(Frame& frame, const Area& area);
    void show_list(Frame& frame, const Area& area);
    void show_row(Frame& frame, const document::FolderEntry& entry, std::size_t index, float width);
    void show_recent(Frame& frame, const Area& area);
    void show_foot(Frame& frame, const Area& area);
    void take_keys(Frame& frame);
    void enter(Frame& frame, const document::FolderEntry* chosen);
    const document::FolderEntry* chosen() const;
    void list_files();
    Files wanted_files() const;
    Files files() const;
    std::string kind() const { return purpose_ == document::DialogFor::text ? "text" : "layer"; }
    void go(Frame& frame, std::string folder) const;

    std::shared_ptr<const document::FolderListing> listing_;
    std::vector<const document::FolderEntry*> shown_;
    std::string typed_;
    document::DialogFor purpose_{};
    std::size_t current_{};
    bool shows_all_{};
    bool was_open_{};
    bool was_editing_{};
    bool wants_focus_{};
    bool scrolls_{};
};

}  // namespace wherein::ui
