#include <ui/look.hpp>

namespace wherein::ui {
namespace {

ImVec4 vec(style::Color color) {
    return ImGui::ColorConvertU32ToFloat4(to_imgui(color));
}

void apply_sizes(const Look& look) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = ImVec2(0, 0);
    style.WindowRounding = 0;
    style.WindowBorderSize = 0;
    style.WindowMinSize = ImVec2(1, 1);
    style.ChildRounding = 0;
    style.ChildBorderSize = 0;
    style.PopupRounding = look.px(5);
    style.PopupBorderSize = 1;
    style.FramePadding = ImVec2(look.px(8), look.px(4));
    style.FrameRounding = look.px(4);
    style.FrameBorderSize = 1;
    style.ItemSpacing = ImVec2(look.px(8), look.px(6));
    style.ItemInnerSpacing = ImVec2(look.px(6), look.px(4));
    style.ScrollbarSize = look.px(10);
    style.ScrollbarRounding = look.px(5);
    style.GrabRounding = look.px(4);
    style.DisplaySafeAreaPadding = ImVec2(0, 0);
}

void apply_colors(const style::Theme& theme) {
    ImVec4* colors = ImGui::GetStyle().Colors;
    const style::Color none{0, 0, 0, 0};
    colors[ImGuiCol_Text] = vec(theme.ink);
    colors[ImGuiCol_TextDisabled] = vec(theme.faint_ink);
    colors[ImGuiCol_WindowBg] = vec(theme.panel);
    colors[ImGuiCol_ChildBg] = vec(none);
    colors[ImGuiCol_PopupBg] = vec(theme.page);
    colors[ImGuiCol_Border] = vec(theme.rule);
    colors[ImGuiCol_BorderShadow] = vec(none);
    colors[ImGuiCol_FrameBg] = vec(theme.page);
    colors[ImGuiCol_FrameBgHovered] = vec(theme.page);
    colors[ImGuiCol_FrameBgActive] = vec(theme.page);
    colors[ImGuiCol_MenuBarBg] = vec(theme.bar);
    colors[ImGuiCol_ScrollbarBg] = vec(none);
    colors[ImGuiCol_ScrollbarGrab] = vec(theme.rule);
    colors[ImGuiCol_ScrollbarGrabHovered] = vec(theme.faint_ink);
    colors[ImGuiCol_ScrollbarGrabActive] = vec(theme.quiet_ink);
    colors[ImGuiCol_CheckMark] = vec(theme.accent);
    colors[ImGuiCol_Button] = vec(theme.button);
    colors[ImGuiCol_ButtonHovered] = vec(theme.button_hover);
    colors[ImGuiCol_ButtonActive] = vec(theme.accent_fill);
    colors[ImGuiCol_Header] = vec(theme.button_hover);
    colors[ImGuiCol_HeaderHovered] = vec(theme.button_hover);
    colors[ImGuiCol_HeaderActive] = vec(theme.accent_fill);
    colors[ImGuiCol_Separator] = vec(theme.rule);
    colors[ImGuiCol_TextSelectedBg] = vec(theme.accent_fill);
    colors[ImGuiCol_NavHighlight] = vec(theme.accent);
}

}  // namespace

void apply_style(const Look& look) {
    apply_sizes(look);
    apply_colors(look.theme);
    ImGui::GetIO().FontDefault = look.text().font;
}

}  // namespace wherein::ui
