#include <style/fonts.hpp>

namespace wherein::style {
namespace {

constexpr std::array<const char*, face_count> file_names{
    "NotoSans-Regular.ttf",         "NotoSans-Bold.ttf",           "NotoSans-Italic.ttf",
    "NotoSerif-Regular.ttf",        "NotoSerif-Bold.ttf",          "NotoSerif-Italic.ttf",
    "NotoSansArmenian-Regular.ttf", "NotoSansGeorgian-Regular.ttf",
    "NotoSansArabic-Regular.ttf",   "NotoSansHebrew-Regular.ttf"};

bool is_within(char32_t code_point, char32_t first, char32_t last) {
    return first <= code_point && code_point <= last;
}

bool is_armenian(char32_t code_point) {
    return is_within(code_point, 0x0530, 0x058F) || is_within(code_point, 0xFB13, 0xFB17);
}

bool is_georgian(char32_t code_point) {
    return is_within(code_point, 0x10A0, 0x10FF) || is_within(code_point, 0x1C90, 0x1CBF) ||
           is_within(code_point, 0x2D00, 0x2D2F);
}

bool is_arabic(char32_t code_point) {
    return is_within(code_point, 0x0600, 0x06FF) || is_within(code_point, 0x0750, 0x077F) ||
           is_within(code_point, 0x08A0, 0x08FF) || is_within(code_point, 0xFB50, 0xFDFF) ||
           is_within(code_point, 0xFE70, 0xFEFC);
}

bool is_hebrew(char32_t code_point) {
    return is_within(code_point, 0x0590, 0x05FF) || is_within(code_point, 0xFB1D, 0xFB4F);
}

}  // namespace

std::filesystem::path font_path(const std::filesystem::path& assets_folder, Face face) {
    return assets_folder / "fonts" / file_names[static_cast<std::size_t>(face)];
}

Face face_for(Face preferred, char32_t code_point) {
    if (is_armenian(code_point)) {
        return Face::armenian;
    }
    if (is_georgian(code_point)) {
        return Face::georgian;
    }
    if (is_arabic(code_point)) {
        return Face::arabic;
    }
    return is_hebrew(code_point) ? Face::hebrew : preferred;
}

}  // namespace wherein::style
