#include <cli/places.hpp>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>

#include <cli/line_source.hpp>
#include <report/document_line.hpp>
#include <report/places_report.hpp>
#include <text/decode.hpp>

namespace wherein::cli {
namespace {

using base::Error;
using base::ErrorCode;

/// JSON may write a byte of text as six ("\u0041").
constexpr std::size_t max_json_line_bytes = 6 * text::max_text_bytes;

constexpr const char* standard_input_name = "standard input";

bool is_ndjson_name(const std::string& path) {
    const std::string extension = std::filesystem::path(path).extension().string();
    return extension == ".ndjson" || extension == ".jsonl";
}

std::string rest_of(std::istream& stream, std::string text) {
    std::string part(std::size_t{1} << 20U, '\0');
    while (stream && text.size() <= text::max_text_bytes) {
        stream.read(part.data(), static_cast<std::streamsize>(part.size()));
        text.append(part, 0, static_cast<std::size_t>(stream.gcount()));
    }
    return text;
}

class PlacesRun {
  public:
    PlacesRun(const FindPlaces& request, const app::GeoparseTools& tools, Output& output,
              std::ostream& errors)
        : request_(request), tools_(tools), output_(output), errors_(errors) {
        for (const std::string& name : request.kinds) {
            if (const auto kind = geoparse::mention_kind(name)) {
                kinds_.push_back(*kind);
            }
        }
    }

    void read_file(const std::string& path) {
        const bool is_ndjson = request_.input == Input::ndjson ||
                               (request_.input == Input::automatic && is_ndjson_name(path));
        if (!is_ndjson) {
            take(text::load_article(path), {});
            return;
        }
        std::error_code ignored;
        std::ifstream file;
        errno = 0;
        if (!std::filesystem::is_directory(path, ignored)) {
            file.open(path, std::ios::binary);
        }
        if (!file.is_open()) {
            const std::string reason = errno == 0 ? "it is a folder" : std::strerror(errno);
            tell({ErrorCode::unreadable, "The file cannot be read (" + reason + ")", path,
                  "Check the path and the spelling."});
            return;
        }
        LineSource lines(file, max_json_line_bytes);
        read_lines(lines, path);
    }

    void read_standard_input(std::istream& input) {
        // A first line that is a document tells the format; an article never looks like one.
        std::string first_bytes;
        if (request_.input != Input::text) {
            LineSource lines(input, max_json_line_bytes);
            const int first = input.peek();
            if (request_.input == Input::ndjson || first == '{') {
                auto line = lines.next();
                const bool is_document =
                    line && report::parse_document_line(line->text, "", "").has_value();
                if (request_.input == Input::ndjson || is_document) {
                    if (line) {
                        lines.put_back(*std::move(line));
                    }
                    read_lines(lines, standard_input_name);
                    return;
                }
                if (line && line->is_too_long) {
                    tell(text::too_large(standard_input_name));
                    return;
                }
                first_bytes = line ? line->text : "";
                first_bytes += input.eof() ? "" : "\n";
            }
        }
        const std::string text = rest_of(input, std::move(first_bytes));
        take(text::read_article(text, standard_input_name), "-");
    }

    int exit_code() const {
        return is_any_unreadable_ ? base::exit_code(ErrorCode::unreadable)
               : has_any_failed_  ? base::exit_code(ErrorCode::work_failed)
                                  : 0;
    }

  private:
    void read_lines(LineSource& lines, const std::string& path) {
        while (output_.is_open()) {
            const auto line = lines.next();
            if (!line) {
                break;
            }
            const std::string where = path + ", line " + std::to_string(line->number);
            if (line->is_too_long) {
                tell({ErrorCode::work_failed, "The line is longer than 600 MB", where,
                      "Split the document."});
            } else if (line->text.find_first_not_of(" \t\r") != std::string::npos) {
                read_line(line->text, where, std::to_string(line->number));
            }
        }
        if (lines.has_failed()) {
            tell({ErrorCode::unreadable, "The file could not be read to its end", path,
                  "Try again."});
        }
    }

    void read_line(const std::string& line, const std::string& where, const std::string& number) {
        auto document = report::parse_document_line(line, where, number);
        if (!document) {
            tell(document.error());
            return;
        }
        // A byte-order mark belongs to a file, in a JSON string it is a character that counts: the
        // reader takes one away, so it gets a second one.
        const bool has_mark = document->text.substr(0, 3) == "\xEF\xBB\xBF";
        auto article = text::read_article((has_mark ? "\xEF\xBB\xBF" : "") + document->text, where);
        if (!article) {
            Error error = article.error();
            error.code = ErrorCode::work_failed;
            tell(error);
            return;
        }
        take(std::move(article), document->doc_id);
    }

    /// id: empty for the article's own name.
    void take(const base::Result<text::Article>& article, const std::string& id) {
        if (!article) {
            tell(article.error());
            return;
        }
        auto mentions = geoparse::find_mentions(*article, *tools_.gazetteer, *tools_.lexicon);
        if (!kinds_.empty()) {
            std::erase_if(mentions, [this](const geoparse::Mention& mention) {
                return std::find(kinds_.begin(), kinds_.end(), mention.kind) == kinds_.end();
            });
        }
        const report::DocumentResult result{id.empty() ? article->name : id, *article, mentions,
                                            *tools_.gazetteer};
        output_.write(format(result));
        ++document_count_;
    }

    std::string format(const report::DocumentResult& result) const {
        if (request_.format != Format::table) {
            return report::to_json(result, request_.format == Format::json ? 2 : -1) + '\n';
        }
        return (document_count_ == 0 ? "" : "\n") + result.doc_id + "\n\n" +
               report::to_table(result);
    }

    void tell(const Error& error) {
        is_any_unreadable_ = is_any_unreadable_ || error.code == ErrorCode::unreadable;
        has_any_failed_ = true;
        errors_ << "wherein: " << base::to_sentence(error) << '\n' << std::flush;
    }

    const FindPlaces& request_;
    const app::GeoparseTools& tools_;
    Output& output_;
    std::ostream& errors_;
    std::vector<geoparse::MentionKind> kinds_;
    std::size_t document_count_{};
    bool is_any_unreadable_{};
    bool has_any_failed_{};
};

}  // namespace

int find_places(const FindPlaces& request, const app::GeoparseTools& tools,
                std::istream& standard_input, Output& output, std::ostream& errors) {
    PlacesRun run(request, tools, output, errors);
    for (const std::string& file : request.files) {
        if (!output.is_open()) {
            break;
        }
        if (file == "-") {
            run.read_standard_input(standard_input);
        } else {
            run.read_file(file);
        }
    }
    return run.exit_code();
}

}  // namespace wherein::cli
