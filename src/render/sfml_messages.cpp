#include <render/sfml_messages.hpp>

#include <SFML/System/Err.hpp>

namespace wherein::render {

SfmlMessages::SfmlMessages() : before_(sf::err().rdbuf(kept_.rdbuf())) {}

SfmlMessages::~SfmlMessages() {
    sf::err().rdbuf(before_);
}

}  // namespace wherein::render
