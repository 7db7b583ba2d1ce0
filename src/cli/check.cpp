#include <cli/check.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <unordered_map>

#include <base/data_root.hpp>
#include <cli/line_source.hpp>
#include <geo/layers.hpp>
#include <report/agreement.hpp>
#include <report/document_line.hpp>
#include <text/decode.hpp>

namespace wherein::cli {
namespace {

using base::Error;
using base::ErrorCode;
using gazetteer::PlaceType;

constexpr std::size_t max_line_bytes = 6 * text::max_text_bytes;
constexpr double continent_km = 3000;

/// How far off a right answer may be: countries and first-level units by the radius of a disc of
/// their area, as their middle differs from gazetteer to gazetteer.
class AreaTolerance {
  public:
    explicit AreaTolerance(const gazetteer::Gazetteer& gazetteer) : gazetteer_(gazetteer) {}

    base::Status load() {
        geo::start_gdal();
        const auto root = base::find_data_root();
        if (!root) {
            return root.error();
        }
        for (const auto kind : {carto::LayerKind::countries_mid, carto::LayerKind::states}) {
            const auto layer = geo::load_layer(*root / "geodata", kind, {});
            if (!layer) {
                return layer.error();
            }
            for (const carto::Feature& feature : (*layer)->features) {
                const bool is_unit = kind == carto::LayerKind::states;
                area_km2_[is_unit ? "adm1:" + feature.code : "iso:" + feature.country] +=
                    feature.area_km2;
            }
        }
        return std::nullopt;
    }

    double operator()(const report::CheckedName& name) const {
        if (name.feature == "continent") {
            return continent_km;
        }
        const bool may_be_country = name.feature.empty() || name.feature == "country";
        const bool may_be_unit =
            name.feature.empty() || name.feature == "admin1" || name.feature == "admin";
        double radius = report::near_km;
        for (const gazetteer::NameHit& hit : gazetteer_.find(name.phrase)) {
            const gazetteer::Place place = gazetteer_.place(hit.place);
            const double own = radius_of(place);
            const bool is_here =
                name.point && base::distance_m(place.point, *name.point) / 1000 <= own;
            if (hit.kind != gazetteer::NameKind::demonym &&
                ((may_be_country && place.type == PlaceType::country) ||
                 (may_be_unit && place.type == PlaceType::admin1 && is_here))) {
                radius = std::max(radius, own);
            }
        }
        return radius;
    }

  private:
    double radius_of(const gazetteer::Place& place) const {
        constexpr double pi = 3.14159265358979323846;
        const auto area = area_km2_.find(std::string(place.id));
        return area == area_km2_.end() ? 0 : std::sqrt(area->second / pi);
    }

    const gazetteer::Gazetteer& gazetteer_;
    std::unordered_map<std::string, double> area_km2_;
};

std::string digits_of(std::string_view id) {
    constexpr std::string_view prefix = "geonames:";
    return id.starts_with(prefix) ? std::string(id.substr(prefix.size())) : std::string();
}

/// Whether a mention of this kind claims a place on the map.
bool is_pin(geoparse::MentionKind kind) {
    return kind == geoparse::MentionKind::place || kind == geoparse::MentionKind::actor ||
           kind == geoparse::MentionKind::past;
}

class CheckRun {
  public:
    CheckRun(const CheckAnswers& request, const app::GeoparseTools& tools, Output& output,
             std::ostream& errors)
        : request_(request),
          tools_(tools),
          output_(output),
          errors_(errors),
          tolerance_(*tools.gazetteer) {}

    int run() {
        if (const base::Status failed = tolerance_.load()) {
            return tell(*failed);
        }
        if (!request_.text.empty()) {
            const auto article = text::load_article(request_.text);
            if (!article) {
                return tell(article.error());
            }
            own_text_ = *article;
        }
        auto file = open_lines(request_.checked);
        if (!file) {
            return tell(file.error());
        }
        LineSource lines(*file, max_line_bytes);
        while (auto line = lines.next()) {
            read_line(*line);
        }
        if (lines.has_failed()) {
            return tell({ErrorCode::unreadable, "The file could not be read to its end",
                         request_.checked, "Try again."});
        }
        return finish();
    }

  private:
    int tell(const Error& error) {
        errors_ << "wherein: " << base::to_sentence(error) << '\n';
        has_failed_ = true;
        return base::exit_code(error.code);
    }

    void read_line(const LineSource::Line& line) {
        const std::string where = request_.checked + ", line " + std::to_string(line.number);
        if (line.is_too_long) {
            tell({ErrorCode::work_failed, "The line is longer than 600 MB", where, "Split it."});
            return;
        }
        if (line.text.find_first_not_of(" \t\r") == std::string::npos) {
            return;
        }
        auto document = report::parse_checked_line(line.text, where);
        if (!document) {
            tell(document.error());
            return;
        }
        const auto article = own_text_ ? base::Result<text::Article>(*own_text_)
                                       : report::read_document_text(document->text, where);
        if (!article) {
            tell(article.error());
            return;
        }
        const bool fits = std::all_of(
            document->names.begin(), document->names.end(),
            [size = base::CodePointIndex(article->text)
                        .code_point_at(static_cast<std::uint32_t>(article->text.size()))](
                const auto& name) { return name.end <= size; });
        if (!fits) {
            tell({ErrorCode::work_failed, "A checked name lies behind the end of the text", where,
                  "The checked file belongs to another text."});
            return;
        }
        names_ += static_cast<std::size_t>(
            std::count_if(document->names.begin(), document->names.end(),
                          [](const auto& name) { return name.is_wanted; }));
        ++documents_;
        total_ += report::compare(*document, answers_to(*article), std::cref(tolerance_));
    }

    std::vector<report::AnsweredName> answers_to(const text::Article& article) const {
        const base::CodePointIndex index(article.text);
        std::vector<report::AnsweredName> answers;
        for (const geoparse::Mention& mention :
             geoparse::find_mentions(article, *tools_.gazetteer, *tools_.lexicon)) {
            if (is_pin(mention.kind)) {
                const gazetteer::Place place = tools_.gazetteer->place(mention.place);
                answers.push_back({index.code_point_at(mention.span.begin),
                                   index.code_point_at(mention.span.end), place.point,
                                   digits_of(place.id), mention.confidence});
            }
        }
        return answers;
    }

    int finish() {
        if (documents_ == 0) {
            return has_failed_ ? base::exit_code(ErrorCode::work_failed)
                               : tell({ErrorCode::work_failed, "The checked file is empty",
                                       request_.checked,
                                       "Each of its lines is a text with its names marked."});
        }
        output_.write(report::to_table(total_, documents_, names_));
        if (request_.shows_calibration) {
            output_.write("\n" + report::calibration_table(total_));
        }
        return has_failed_ ? base::exit_code(ErrorCode::work_failed) : 0;
    }

    const CheckAnswers& request_;
    const app::GeoparseTools& tools_;
    Output& output_;
    std::ostream& errors_;
    AreaTolerance tolerance_;
    std::optional<text::Article> own_text_;
    report::Agreement total_;
    std::size_t documents_{};
    std::size_t names_{};
    bool has_failed_{};
};

}  // namespace

int check_answers(const CheckAnswers& request, const app::GeoparseTools& tools, Output& output,
                  std::ostream& errors) {
    return CheckRun(request, tools, output, errors).run();
}

}  // namespace wherein::cli
