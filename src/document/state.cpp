#include <document/state.hpp>

namespace wherein::document {

AppState::AppState() = default;
AppState::AppState(const AppState& other) = default;
AppState::AppState(AppState&& other) noexcept = default;
AppState& AppState::operator=(const AppState& other) = default;
AppState& AppState::operator=(AppState&& other) noexcept = default;
AppState::~AppState() = default;

}  // namespace wherein::document
