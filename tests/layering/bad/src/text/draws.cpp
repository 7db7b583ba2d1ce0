// sf:: in a comment is allowed, "ImGui::" in a string too.
const char* prose = "ImGui::Text";
sf::Color colour;
void draw() { ImGui::Text("x"); }
