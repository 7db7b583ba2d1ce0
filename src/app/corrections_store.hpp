#pragma once
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include <document/command.hpp>
#include <document/corrections_file.hpp>

namespace wherein::app {

/// Where the corrections of a text lie: ARTICLE.wherein.json beside a file, for any other text a
/// file of the reader's data folder.
/// `text_path` is empty for such a text.
std::filesystem::path corrections_path(const std::string& text_path, const text::Article& article);

/// What lies saved beside a text; none where there is no such file.
/// errors  unreadable: damaged, too large, no permission
/// thread  any
base::Result<document::CorrectionsFile> saved_corrections(const std::string& text_path,
                                                          const text::Article& article);

/// Reads and writes the reader's corrections. Knows what each file held when it was last read or
/// written, so that what another program writes meanwhile is merged and not lost.
/// thread  one at a time
class CorrectionsStore {
  public:
    /// What lies beside the text and, where asked, what was kept unsaved, with a sentence on what
    /// the reader should know.
    document::CorrectionsRead load(const document::LoadCorrections& order, bool with_unsaved);
    /// Saves beside the text. A damaged file is moved aside first; where nothing can be written
    /// the corrections are kept.
    document::CorrectionsSaved save(const document::TextCorrections& text);
    /// Keeps what is not saved; what is saved need not be kept.
    base::Status keep(const document::TextCorrections& text);

  private:
    document::CorrectionsPtr known(const std::filesystem::path& path) const;
    void bring_back(const std::filesystem::path& path, const text::Article& article,
                    document::CorrectionsRead& result);
    /// All that was kept for these corrections is saved.
    void forget_kept(const std::filesystem::path& path);
    void forget_taken(const std::filesystem::path& path);

    std::map<std::filesystem::path, document::CorrectionsPtr> known_;
    /// Files of windows gone whose corrections came back; they go when these are kept here.
    std::map<std::filesystem::path, std::set<std::filesystem::path>> taken_;
};

}  // namespace wherein::app
