#pragma once

namespace wherein::cli {

/// The whole program: parse the command line, run it, give the exit code (docs/exit-codes in
/// README). Errors go to standard error as one sentence each.
int run(int argc, char** argv);

}  // namespace wherein::cli
