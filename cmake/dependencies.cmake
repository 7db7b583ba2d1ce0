# Finds the outside libraries and gives each one alias, wherein::<name>. Debian 12 and 13 differ here and only here.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)

add_library(wherein_sfml INTERFACE)
# CMake's own FindOpenGL wants libOpenGL, which SFML does not need.
pkg_check_modules(GL REQUIRED IMPORTED_TARGET gl)
find_package(SFML 3 QUIET COMPONENTS Graphics)
if(SFML_FOUND)
  target_link_libraries(wherein_sfml INTERFACE SFML::Graphics PkgConfig::GL)
else()
  find_package(SFML 2.5 REQUIRED COMPONENTS graphics)
  target_link_libraries(wherein_sfml INTERFACE sfml-graphics PkgConfig::GL)
endif()
add_library(wherein::sfml ALIAS wherein_sfml)

pkg_check_modules(IMGUI REQUIRED IMPORTED_TARGET imgui>=1.86)
add_library(wherein::imgui ALIAS PkgConfig::IMGUI)

# No version in the call: before 3.11 GDAL's config file refuses every other minor version.
find_package(GDAL CONFIG REQUIRED)
if(GDAL_VERSION VERSION_LESS 3.6)
  message(FATAL_ERROR "GDAL 3.6 or newer is needed, found ${GDAL_VERSION}")
endif()
add_library(wherein::gdal ALIAS GDAL::GDAL)

pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc icu-i18n)
add_library(wherein::icu ALIAS PkgConfig::ICU)
pkg_check_modules(FREETYPE REQUIRED IMPORTED_TARGET freetype2)
add_library(wherein::freetype ALIAS PkgConfig::FREETYPE)
pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)
add_library(wherein::png ALIAS PkgConfig::PNG)
pkg_check_modules(X11 REQUIRED IMPORTED_TARGET x11 gl)
add_library(wherein::x11 ALIAS PkgConfig::X11)
find_package(nlohmann_json 3.11 REQUIRED)
add_library(wherein::json ALIAS nlohmann_json::nlohmann_json)
find_package(CLI11 2.1 REQUIRED)
add_library(wherein::cli11 ALIAS CLI11::CLI11)

if(BUILD_TESTING)
  # Catch2 2 on Debian 12, 3 on Debian 13; both give this target.
  find_package(Catch2 REQUIRED)
  add_library(wherein_catch INTERFACE)
  target_link_libraries(wherein_catch INTERFACE Catch2::Catch2WithMain)
  if(Catch2_VERSION VERSION_LESS 3)
    target_compile_definitions(wherein_catch INTERFACE WHEREIN_CATCH2_V2)
  endif()
  add_library(wherein::catch ALIAS wherein_catch)
endif()
