#include <cli/places.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <thread>

#include <app/corrections_store.hpp>
#include <cli/in_order.hpp>
#include <cli/line_source.hpp>
#include <formats/open_text.hpp>
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
            take(formats::open_text(path), {}, path);
            return;
        }
        auto file = open_lines(path);
        if (!file) {
            tell(file.error());
            return;
        }
        LineSource lines(*file, max_json_line_bytes);
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
        take(formats::read_text(text, standard_input_name), "-");
    }

    /// After all answers are written.
    int finish() {
        in_order_.reset();
        return is_any_unreadable_ ? base::exit_code(ErrorCode::unreadable)
               : has_any_failed_  ? base::exit_code(ErrorCode::work_failed)
                                  : 0;
    }

  private:
    void read_lines(LineSource& lines, const std::string& path) {
        while (output_.is_open()) {
            auto line = lines.next();
            if (!line) {
                break;
            }
            const std::string where = path + ", line " + std::to_string(line->number);
            if (line->is_too_long) {
                tell({ErrorCode::work_failed, "The line is longer than 600 MB", where,
                      "Split the document."});
            } else if (line->text.find_first_not_of(" \t\r") != std::string::npos) {
                read_line(std::move(line->text), where, std::to_string(line->number));
            }
        }
        if (lines.has_failed()) {
            tell({ErrorCode::unreadable, "The file could not be read to its end", path,
                  "Try again."});
        }
    }

    void read_line(std::string line, const std::string& where, const std::string& number) {
        const std::size_t bytes = line.size();
        in_order_->add([this, line = std::move(line), where,
                        number] { return answer_line(line, where, number); },
                       bytes);
    }

    Answer answer_line(const std::string& line, const std::string& where,
                       const std::string& number) const {
        auto document = report::parse_document_line(line, where, number);
        if (!document) {
            return {{}, document.error()};
        }
        const auto article = report::read_document_text(document->text, where);
        if (!article) {
            return {{}, article.error()};
        }
        return answer_text(*article, document->doc_id);
    }

    /// id: empty for the article's own name; path: of its file, beside which corrections may lie.
    void take(base::Result<text::Article> article, const std::string& id,
              const std::string& path = {}) {
        if (!article) {
            tell(article.error());
            return;
        }
        const std::size_t bytes = article->text.size();
        const auto shared = std::make_shared<const text::Article>(*std::move(article));
        in_order_->add([this, shared, id, path] { return answer_text(*shared, id, path); }, bytes);
    }

    Answer answer_text(const text::Article& article, const std::string& id,
                       const std::string& path = {}) const {
        auto mentions = geoparse::find_mentions(article, *tools_.gazetteer, *tools_.lexicon);
        auto gazetteer = tools_.gazetteer;
        Answer answer;
        if (!path.empty() && !request_.ignores_corrections) {
            answer.warning = correct(article, path, mentions, gazetteer);
        }
        if (!kinds_.empty()) {
            std::erase_if(mentions, [this](const geoparse::Mention& mention) {
                return std::find(kinds_.begin(), kinds_.end(), mention.kind) == kinds_.end();
            });
        }
        const report::DocumentResult result{id.empty() ? article.name : id, article, mentions,
                                            *gazetteer, request_.with_text};
        answer.text =
            request_.format == Format::table
                ? result.doc_id + "\n\n" + report::to_table(result)
                : report::to_json(result, request_.format == Format::json ? 2 : -1) + '\n';
        return answer;
    }

    /// The reader's saved corrections are part of the answer; what is in the way of that is told.
    static base::Status correct(const text::Article& article, const std::string& path,
                                std::vector<geoparse::Mention>& mentions,
                                std::shared_ptr<const gazetteer::Gazetteer>& gazetteer) {
        const auto saved = app::saved_corrections(path, article);
        if (!saved) {
            Error error = saved.error();
            error.hint = "The answer is without them.";
            return error;
        }
        if (!saved->corrections->empty()) {
            gazetteer = document::knowing_all(gazetteer, *saved->corrections);
            mentions = document::corrected(article, mentions, *saved->corrections, *gazetteer);
        }
        return std::nullopt;
    }

    /// An error in its place among the answers.
    void tell(const Error& error) {
        in_order_->add([error] { return Answer{{}, error}; }, 0);
    }

    /// thread  the one that takes answers
    void write(const Answer& answer) {
        if (answer.error) {
            is_any_unreadable_ = is_any_unreadable_ || answer.error->code == ErrorCode::unreadable;
            has_any_failed_ = true;
            errors_ << "wherein: " << base::to_sentence(*answer.error) << '\n' << std::flush;
            return;
        }
        if (answer.warning) {
            errors_ << "wherein: " << base::to_sentence(*answer.warning) << '\n' << std::flush;
        }
        if (request_.format == Format::table && document_count_ > 0) {
            output_.write("\n");
        }
        output_.write(answer.text);
        ++document_count_;
    }

    const FindPlaces& request_;
    const app::GeoparseTools& tools_;
    Output& output_;
    std::ostream& errors_;
    std::vector<geoparse::MentionKind> kinds_;
    std::size_t document_count_{};
    bool is_any_unreadable_{};
    bool has_any_failed_{};
    std::optional<InOrder> in_order_{std::in_place, std::thread::hardware_concurrency(),
                                     [this](const Answer& answer) { write(answer); }};
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
    return run.finish();
}

}  // namespace wherein::cli
