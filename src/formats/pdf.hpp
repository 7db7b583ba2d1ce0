#pragma once
#include <stop_token>
#include <string>
#include <string_view>

#include <base/result.hpp>
#include <formats/draft.hpp>

namespace wherein::formats {

// Words and metadata of a PDF by Poppler's pdftotext and pdfinfo, run as programs of their own with
// limits of time, memory and output.
// errors  unreadable: pdftotext is not installed (with what to install), no PDF, protected, without
//         words, beyond a limit, cancelled

base::Result<Draft> read_pdf_file(const std::string& path, const std::string& where,
                                  std::stop_token stop);
base::Result<Draft> read_pdf_bytes(std::string_view bytes, const std::string& where,
                                   std::stop_token stop);

}  // namespace wherein::formats
