#include <geo/layers.hpp>
