#include <platform/full_screen.hpp>

#include <algorithm>
#include <memory>
#include <vector>

#include <X11/Xatom.h>
#include <X11/Xlib.h>
// Xlib's macro of this name would hide base::Status.
#undef Status

namespace wherein::platform {
namespace {

struct CloseDisplay {
    void operator()(Display* display) const { XCloseDisplay(display); }
};

Atom atom(Display* display, const char* name) {
    return XInternAtom(display, name, False);
}

/// Whether a window manager says on the root window that it knows this state.
bool is_supported(Display* display, Atom state) {
    Atom type = 0;
    int format = 0;
    unsigned long count = 0;
    unsigned long rest = 0;
    unsigned char* data = nullptr;
    const int got =
        XGetWindowProperty(display, DefaultRootWindow(display), atom(display, "_NET_SUPPORTED"), 0,
                           4096, False, XA_ATOM, &type, &format, &count, &rest, &data);
    bool is_found = false;
    if (got == Success && data != nullptr && format == 32) {
        const auto* atoms = reinterpret_cast<const Atom*>(data);
        is_found = std::find(atoms, atoms + count, state) != atoms + count;
    }
    if (data != nullptr) {
        XFree(data);
    }
    return is_found;
}

}  // namespace

bool ask_full_screen(unsigned long x_window, bool on) {
    const std::unique_ptr<Display, CloseDisplay> opened(XOpenDisplay(nullptr));
    Display* display = opened.get();
    if (display == nullptr) {
        return false;
    }
    const Atom state = atom(display, "_NET_WM_STATE_FULLSCREEN");
    if (!is_supported(display, state)) {
        return false;
    }
    XEvent event{};
    event.xclient.type = ClientMessage;
    event.xclient.window = x_window;
    event.xclient.message_type = atom(display, "_NET_WM_STATE");
    event.xclient.format = 32;
    event.xclient.data.l[0] = on ? 1 : 0;
    event.xclient.data.l[1] = static_cast<long>(state);
    event.xclient.data.l[3] = 1;  // from an ordinary program
    XSendEvent(display, DefaultRootWindow(display), False,
               SubstructureNotifyMask | SubstructureRedirectMask, &event);
    XFlush(display);
    return true;
}

}  // namespace wherein::platform
