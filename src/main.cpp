#include <base/heap.hpp>
#include <cli/cli.hpp>

int main(int argc, char** argv) {
    wherein::base::use_large_pages();
    return wherein::cli::run(argc, argv);
}
