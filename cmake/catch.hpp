// What every Catch2 program includes; compiled once, see module.cmake.
#pragma once

#include "standard.hpp"
#include <support/catch.hpp>
