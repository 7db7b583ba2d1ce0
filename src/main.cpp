#include <cli/cli.hpp>

int main(int argc, char** argv) {
    return wherein::cli::run(argc, argv);
}
