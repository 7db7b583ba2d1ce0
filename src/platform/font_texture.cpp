#include <platform/font_texture.hpp>

#include <array>
#include <cstdint>

#include <SFML/OpenGL.hpp>
#include <SFML/Window/Context.hpp>
#include <imgui.h>

#include <GL/glext.h>

namespace wherein::platform {
namespace {

// Read as white with the one byte as alpha, which is what the backend's shader expects.
bool can_read_as_white() {
    return sf::Context::isExtensionAvailable("GL_ARB_texture_swizzle");
}

void replace_texture(ImFontAtlas& atlas) {
    unsigned char* alpha = nullptr;
    int width = 0;
    int height = 0;
    atlas.GetTexDataAsAlpha8(&alpha, &width, &height);
    GLint before = 0;
    glGetIntegerv(GL_TEXTURE_BINDING_2D, &before);
    glBindTexture(GL_TEXTURE_2D,
                  static_cast<GLuint>(reinterpret_cast<std::uintptr_t>(atlas.TexID)));
    glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
    glPixelStorei(GL_UNPACK_ROW_LENGTH, 0);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, alpha);
    glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
    constexpr std::array<GLenum, 3> colors{GL_TEXTURE_SWIZZLE_R, GL_TEXTURE_SWIZZLE_G,
                                           GL_TEXTURE_SWIZZLE_B};
    for (const GLenum channel : colors) {
        glTexParameteri(GL_TEXTURE_2D, channel, GL_ONE);
    }
    glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_A, GL_RED);
    glBindTexture(GL_TEXTURE_2D, static_cast<GLuint>(before));
}

}  // namespace

void slim_font_texture() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (atlas.TexPixelsAlpha8 == nullptr || atlas.TexID == nullptr) {
        return;
    }
    if (!atlas.TexPixelsUseColors && can_read_as_white()) {
        replace_texture(atlas);
    }
    atlas.ClearTexData();
}

}  // namespace wherein::platform
