#include <app/corrections_store.hpp>

#include <system_error>
#include <utility>

#include <app/recovery.hpp>
#include <app/short_name.hpp>
#include <app/user_folders.hpp>
#include <base/whole_file.hpp>

namespace wherein::app {
namespace fs = std::filesystem;
namespace {

using document::CorrectionsFile;
using document::CorrectionsPtr;
using document::Notice;
using document::Reading;

constexpr std::size_t most_file_bytes = std::size_t{48} << 20U;
constexpr const char* built_in_name = "south-caucasus.txt";

bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::exists(fs::symlink_status(path, ignored));
}

/// The first of path.damaged, path.damaged-2, ... that is free.
fs::path place_aside(const fs::path& path) {
    fs::path aside = path.string() + ".damaged";
    for (int number = 2; is_there(aside); ++number) {
        aside = path.string() + ".damaged-" + std::to_string(number);
    }
    return aside;
}

std::string counted(std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

std::string lost_sentence(std::size_t lost, const fs::path& path) {
    return counted(lost, "correction no longer finds its", "corrections no longer find their") +
           " words in this text and " + (lost == 1 ? "stays" : "stay") + " in " +
           path.filename().string() + '.';
}

void append(std::optional<Notice>& notice, const std::string& sentence, bool is_error = false) {
    notice = notice ? Notice{notice->text + ' ' + sentence, notice->is_error || is_error}
                    : Notice{sentence, is_error};
}

struct FileNow {
    std::string bytes;     ///< empty: nothing there
    CorrectionsFile says;  ///< what it says of the text
};

base::Result<FileNow> read_file(const fs::path& path, const text::Article& article) {
    FileNow now;
    if (!is_there(path)) {
        return now;
    }
    auto bytes = base::read_whole_file(path, most_file_bytes);
    if (!bytes) {
        return bytes.error();
    }
    auto says = document::read_corrections(*bytes, article);
    if (!says) {
        base::Error error = says.error();
        error.where = path.string() + " (" + error.where + ')';
        return error;
    }
    now.bytes = *std::move(bytes);
    now.says = *std::move(says);
    return now;
}

/// A file that cannot be understood keeps its content under another name.
base::Result<FileNow> read_or_move_aside(const fs::path& path, const text::Article& article,
                                         std::string& told) {
    auto now = read_file(path, article);
    std::error_code ignored;
    if (now || !fs::is_regular_file(path, ignored)) {
        return now;
    }
    const fs::path aside = place_aside(path);
    std::error_code failure;
    fs::rename(path, aside, failure);
    if (failure) {
        return now.error();
    }
    told =
        " The file that was there could not be read and is now " + aside.filename().string() + '.';
    return FileNow{};
}

void make_folder_of(const fs::path& path) {
    std::error_code ignored;
    if (path.has_parent_path()) {
        fs::create_directories(path.parent_path(), ignored);
    }
}

}  // namespace

fs::path corrections_path(const std::string& text_path, const text::Article& article) {
    if (!text_path.empty()) {
        return text_path + ".wherein.json";
    }
    const std::string& name = article.name;
    std::string file = name;
    for (char& c : file) {
        c = c == '/' || static_cast<unsigned char>(c) < 0x20 ? '-' : c;
    }
    constexpr std::size_t longest_name_bytes = 100;
    file = file.size() > longest_name_bytes || file.empty() ? "text" : file;
    // A text without a file is known by what it says.
    file += name == built_in_name ? "" : '-' + short_name(article.text);
    return user_data_folder() / "corrections" / (file + ".wherein.json");
}

base::Result<CorrectionsFile> saved_corrections(const std::string& text_path,
                                                const text::Article& article) {
    auto now = read_file(corrections_path(text_path, article), article);
    if (!now) {
        return now.error();
    }
    return std::move(now->says);
}

CorrectionsPtr CorrectionsStore::known(const fs::path& path) const {
    const auto found = known_.find(path);
    return found == known_.end() ? document::no_corrections() : found->second;
}

document::CorrectionsRead CorrectionsStore::load(const document::LoadCorrections& order,
                                                 bool with_unsaved) {
    const Reading& reading = *order.reading;
    const fs::path path = corrections_path(reading.path, reading.article);
    document::CorrectionsRead result{
        order.id, document::no_corrections(), document::no_corrections(), {}};
    const auto now = read_file(path, reading.article);
    if (now) {
        result.saved = now->says.corrections;
        if (now->says.lost > 0) {
            append(result.notice, lost_sentence(now->says.lost, path));
        }
    } else {
        append(result.notice, base::to_sentence(now.error()), true);
    }
    known_[path] = result.saved;
    result.corrections = result.saved;
    if (with_unsaved) {
        bring_back(path, reading.article, result);
    }
    return result;
}

void CorrectionsStore::bring_back(const fs::path& path, const text::Article& article,
                                  document::CorrectionsRead& result) {
    for (const fs::path& kept_path : recoveries(path)) {
        const auto bytes = base::read_whole_file(kept_path, 2 * most_file_bytes);
        const auto kept = bytes ? document::read_recovery(*bytes, article)
                                : base::Result<document::Recovery>(bytes.error());
        if (!kept) {
            append(result.notice,
                   "Corrections kept from last time cannot be read: " + kept_path.string() + '.',
                   true);
            continue;
        }
        result.corrections =
            document::merge(*kept->saved, *kept->corrections, *result.corrections).corrections;
        if (kept_path != recovery_path(path)) {
            taken_[path].insert(kept_path);
        }
    }
    if (document::is_same(*result.corrections, *result.saved)) {
        forget_kept(path);
    } else {
        append(result.notice,
               "Corrections of last time that were not saved are back; Ctrl+S saves them.");
    }
}

void CorrectionsStore::forget_kept(const fs::path& path) {
    std::error_code ignored;
    fs::remove(recovery_path(path), ignored);
    forget_taken(path);
}

void CorrectionsStore::forget_taken(const fs::path& path) {
    std::error_code ignored;
    for (const fs::path& taken : std::exchange(taken_[path], {})) {
        fs::remove(taken, ignored);
    }
}

document::CorrectionsSaved CorrectionsStore::save(const document::TextCorrections& text) {
    const Reading& reading = *text.reading;
    const fs::path path = corrections_path(reading.path, reading.article);
    document::CorrectionsSaved result{text.id, text.corrections, nullptr, {}};
    const auto fail = [&](const base::Error& error) {
        const base::Status lost = keep(text);
        result.notice = {
            base::to_sentence(error) +
                (lost ? " They could not be kept elsewhere either: " + base::to_sentence(*lost)
                      : " The corrections are kept and come back with this text."),
            true};
        return result;
    };
    make_folder_of(path);
    std::string told;
    const auto now = read_or_move_aside(path, reading.article, told);
    if (!now) {
        return fail(now.error());
    }
    const document::Merged merged =
        document::merge(*known(path), *text.corrections, *now->says.corrections);
    const auto page = document::write_corrections(now->bytes, reading.article, *merged.corrections);
    if (!page) {
        return fail(page.error());
    }
    if (const base::Status failed = base::write_whole_file(path, *page)) {
        return fail(*failed);
    }
    known_[path] = merged.corrections;
    forget_kept(path);
    result.saved = merged.corrections;
    if (merged.taken > 0) {
        told += ' ' + counted(merged.taken, "change", "changes") +
                " made elsewhere since is taken over.";
    }
    if (merged.clashes > 0) {
        told += " Of " + counted(merged.clashes, "place", "places") +
                " corrected here and elsewhere, yours stands.";
    }
    result.notice = {"Corrections saved: " + path.string() + '.' + told, false};
    return result;
}

base::Status CorrectionsStore::keep(const document::TextCorrections& text) {
    const fs::path path = corrections_path(text.reading->path, text.reading->article);
    const CorrectionsPtr saved = known(path);
    if (document::is_same(*saved, *text.corrections)) {
        forget_kept(path);
        return std::nullopt;
    }
    const fs::path kept = recovery_path(path);
    make_folder_of(kept);
    const base::Status failed = base::write_whole_file(
        kept, document::write_recovery(text.reading->article, {text.corrections, saved}));
    if (!failed) {
        forget_taken(path);
    }
    return failed;
}

}  // namespace wherein::app
