#pragma once
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <document/corrections.hpp>

namespace wherein::document {

/// What a file of corrections says about a text.
struct CorrectionsFile {
    CorrectionsPtr corrections{no_corrections()};
    std::size_t lost{};  ///< corrections whose words the text no longer has
};

/// Read an annotation page of docs/formats.md for this text. Entries that are not understood are
/// left alone; those whose words are gone are counted as lost. Neither goes away when the page is
/// written again.
/// errors  unreadable: no JSON object, nested too deeply
/// thread  any; pure
base::Result<CorrectionsFile> read_corrections(std::string_view json, const text::Article& article);

/// The page `before` (empty for none) with the corrections it has of this text replaced by these.
/// Everything else in it stays: unknown fields, a newer format number, entries of other programs,
/// lost corrections.
/// errors  as read_corrections
base::Result<std::string> write_corrections(std::string_view before, const text::Article& article,
                                            const Corrections& corrections);

/// What is kept for after a crash: the corrections as they are and as they were last saved.
struct Recovery {
    CorrectionsPtr corrections{no_corrections()};
    CorrectionsPtr saved{no_corrections()};
};

std::string write_recovery(const text::Article& article, const Recovery& recovery);
/// errors  as read_corrections
base::Result<Recovery> read_recovery(std::string_view json, const text::Article& article);

}  // namespace wherein::document
