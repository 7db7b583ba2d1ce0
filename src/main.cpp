#include <cstdio>

int main() {
    std::puts("wherein 0.1.0");
    return 0;
}
