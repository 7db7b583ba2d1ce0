#pragma once
#include <sstream>
#include <streambuf>
#include <string>

namespace wherein::render {

/// Keeps what SFML would print on the error stream while it lives, and gives it back as text.
class SfmlMessages {
  public:
    SfmlMessages();
    ~SfmlMessages();
    SfmlMessages(const SfmlMessages&) = delete;
    SfmlMessages& operator=(const SfmlMessages&) = delete;

    std::string text() const { return kept_.str(); }

  private:
    std::ostringstream kept_;
    std::streambuf* before_;
};

}  // namespace wherein::render
