#include <iostream>

void greet() {
    std::cout << "a word too many";
}
