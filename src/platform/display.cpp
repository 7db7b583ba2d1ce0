#include <platform/window.hpp>

#include <cstdlib>
#include <string>

#include <GL/glx.h>
#include <X11/Xlib.h>
// Xlib's macro of this name would hide base::Status.
#undef Status

namespace wherein::platform {
namespace {

base::Error no_display(const std::string& what, const std::string& where) {
    return {base::ErrorCode::no_display, what, where,
            "Without a screen, run: xvfb-run -a -s \"-screen 0 1920x1080x24\" wherein ..."};
}

bool has_opengl(Display* display) {
    int error_base = 0;
    int event_base = 0;
    // Asking for more, a visual for one, would load the driver a second time for this connection.
    return glXQueryExtension(display, &error_base, &event_base) != 0;
}

}  // namespace

base::Status check_display() {
    // The connection stays open to the end: a server that resets when its last client leaves would
    // refuse the window that comes next.
    static std::string found;
    const char* name = std::getenv("DISPLAY");
    if (name == nullptr || *name == '\0') {
        return no_display("There is no display: DISPLAY is not set", "");
    }
    if (found == name) {
        return std::nullopt;
    }
    Display* opened = XOpenDisplay(nullptr);
    if (opened == nullptr) {
        return no_display("The display cannot be opened", name);
    }
    if (!has_opengl(opened)) {
        XCloseDisplay(opened);
        return no_display("The display has no OpenGL (GLX)", name);
    }
    found = name;
    return std::nullopt;
}

}  // namespace wherein::platform
