#include <cmath>
#include <cstdio>

#include <scene/scene.hpp>

namespace wherein::scene {
namespace {

/// Writes a scene as lines of text, the same in every locale and run.
class Dumper {
  public:
    explicit Dumper(const Scene& scene) : scene_(scene) {}

    std::string take() { return std::move(text_); }

    void line(const std::string& words) { text_ += words + "\n"; }

    static std::string number(double value) {
        const double rounded = std::round(value * 10) / 10;
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.1f", rounded == 0 ? 0 : rounded);
        return digits;
    }
    static std::string at(ScreenPt point) { return number(point.x_px) + "," + number(point.y_px); }
    static std::string color(Color color) {
        char digits[16];
        std::snprintf(digits, sizeof digits, "#%02x%02x%02x%02x", color.r, color.g, color.b,
                      color.a);
        return digits;
    }
    static std::string px(float value) { return number(static_cast<double>(value)); }

    // Meshes are told by size and place: their ids depend on the order in which threads built them.
    std::string box(const carto::ProjectedBox& box) const {
        return at(carto::to_screen(scene_.camera, scene_.size,
                                   carto::ProjectedPt{box.min_x_m, box.max_y_m})) +
               " " +
               at(carto::to_screen(scene_.camera, scene_.size,
                                   carto::ProjectedPt{box.max_x_m, box.min_y_m}));
    }

    static std::string edge(const FillItem& item) {
        return item.edge ? (item.edge->is_soft ? "soft edge " : "edge ") + color(item.edge_color) +
                               " " + px(item.edge->reach_px) + " "
                         : "";
    }
    void fills(const char* name, const std::vector<FillItem>& items) {
        for (const FillItem& item : items) {
            line(std::string(name) + " " + color(item.color) +
                 (item.hatch == Hatch::diagonal ? " hatch " : " ") + edge(item) +
                 std::to_string(item.mesh->triangles.size() / 3) + " triangles " +
                 box(item.mesh->box));
        }
    }
    void strokes(const char* name, const std::vector<StrokeItem>& items) {
        for (const StrokeItem& item : items) {
            line(std::string(name) + " " + color(item.style.color) + " " + px(item.style.width_px) +
                 (item.style.dash_px > 0
                      ? " dash " + px(item.style.dash_px) + "-" + px(item.style.gap_px)
                      : "") +
                 " " + std::to_string(item.mesh->ends.size()) + " lines " +
                 std::to_string(item.mesh->points.size()) + " points " + box(item.mesh->box));
        }
    }
    void discs(const char* name, const std::vector<DiscItem>& items) {
        for (const DiscItem& item : items) {
            line(std::string(name) + " " + at(item.center) + " r " + px(item.radius_px) + " " +
                 color(item.fill) + " rim " + color(item.rim) + " " + px(item.rim_px));
        }
    }
    void texts(const char* name, const std::vector<TextItem>& items) {
        for (const TextItem& item : items) {
            line(std::string(name) + " " + at(item.origin) + " " + px(item.size_px) + " " +
                 color(item.color) + " \"" + item.text + "\"" +
                 (item.curve.empty() ? "" : " curved to " + at(item.curve.back().origin)));
        }
    }
    void boxes(const std::vector<BoxItem>& items) {
        for (const BoxItem& item : items) {
            line("box " + at(item.min) + " " + at(item.max) + " " + color(item.fill));
        }
    }
    void paths(const char* name, const std::vector<PathItem>& items) {
        for (const PathItem& item : items) {
            std::string words =
                std::string(name) + " " + color(item.color) + " " + px(item.width_px);
            for (const ScreenPt& point : item.points) {
                words += " " + at(point);
            }
            line(words);
        }
    }
    void hits(const std::vector<HitItem>& items) {
        for (const HitItem& item : items) {
            std::string words = "hit " + std::to_string(item.place);
            if (item.disc_center) {
                words += " disc " + at(*item.disc_center) + " r " + px(item.disc_radius_px);
                words += item.cluster ? " cluster" : "";
            } else if (item.box_min && item.box_max) {
                words += " box " + at(*item.box_min) + " " + at(*item.box_max);
            } else if (item.footprint) {
                words += " footprint " + std::to_string(*item.footprint);
            }
            line(words);
        }
    }

  private:
    const Scene& scene_;
    std::string text_;
};

std::string metres(double value_m) {
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.2f", value_m);
    return digits;
}

}  // namespace

std::string dump(const Scene& scene) {
    Dumper out(scene);
    out.line("size " + std::to_string(scene.size.width_px) + "x" +
             std::to_string(scene.size.height_px) + " m_per_px " +
             Dumper::number(scene.camera.m_per_px));
    out.line("camera " + carto::proj_string(scene.camera.projection) + " center " +
             metres(scene.camera.center_m.x_m) + " " + metres(scene.camera.center_m.y_m));
    out.line("background " + Dumper::color(scene.background));
    out.fills("base-fill", scene.base_fills);
    for (const RasterItem& raster : scene.rasters) {
        out.line("raster " + raster.geometry->of->title);
    }
    out.strokes("base-stroke", scene.base_strokes);
    out.fills("place-fill", scene.place_fills);
    out.strokes("place-stroke", scene.place_strokes);
    out.strokes("border-stroke", scene.border_strokes);
    out.discs("disc", scene.discs);
    out.texts("label", scene.labels);
    if (scene.inset) {
        out.line("inset " + Dumper::at(scene.inset->corner) + " " +
                 std::to_string(scene.inset->size.width_px) + " px");
        out.paths("inset-frame", scene.inset->frame);
    }
    out.boxes(scene.boxes);
    out.paths("path", scene.paths);
    out.discs("furniture-disc", scene.furniture_discs);
    out.texts("text", scene.furniture_text);
    out.hits(scene.hits);
    for (const std::string& note : scene.notes) {
        out.line("note " + note);
    }
    return out.take();
}

}  // namespace wherein::scene
