# Two precompiled headers for every target of ours: the standard library, and Catch2 on top for tests. They
# halve a fresh build. Without them (OFF) a file that forgets an include of its own does not compile.
option(WHEREIN_PRECOMPILED_HEADERS "Compile the standard library's headers once" ON)

# wherein_compile_options(target): the language level and warnings every target of ours is built with.
function(wherein_compile_options target)
  target_compile_features(${target} PUBLIC cxx_std_20)
  set_target_properties(${target} PROPERTIES CXX_EXTENSIONS OFF)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
    -Wnon-virtual-dtor -Woverloaded-virtual -Wdouble-promotion
    $<$<BOOL:${WHEREIN_WARNINGS_AS_ERRORS}>:-Werror>)
endfunction()

# wherein_precompiled(name [libraries...]): the headers of cmake/<name>.hpp, compiled once.
function(wherein_precompiled name)
  add_library(precompiled_${name} OBJECT ${CMAKE_SOURCE_DIR}/cmake/precompiled.cpp)
  wherein_compile_options(precompiled_${name})
  target_link_libraries(precompiled_${name} PRIVATE Threads::Threads ${ARGN})
  target_precompile_headers(precompiled_${name} PRIVATE ${CMAKE_SOURCE_DIR}/cmake/${name}.hpp)
endfunction()

# wherein_use_precompiled(target name): builds target on what wherein_precompiled(name) compiled.
function(wherein_use_precompiled target name)
  if(WHEREIN_PRECOMPILED_HEADERS)
    target_precompile_headers(${target} REUSE_FROM precompiled_${name})
  endif()
endfunction()

# wherein_module(name [DEPENDS modules...] [EXTERNAL libraries...])
# A static library of src/<name>/*.cpp. DEPENDS are our modules, linked PUBLIC; EXTERNAL are outside
# libraries, linked PRIVATE so that their headers stay inside the module.
function(wherein_module name)
  cmake_parse_arguments(arg "" "" "DEPENDS;EXTERNAL" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(wherein_${name} STATIC ${sources})
  target_include_directories(wherein_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
  wherein_compile_options(wherein_${name})
  list(TRANSFORM arg_DEPENDS PREPEND wherein_)
  target_link_libraries(wherein_${name} PUBLIC ${arg_DEPENDS} Threads::Threads PRIVATE ${arg_EXTERNAL})
  wherein_use_precompiled(wherein_${name} standard)
endfunction()

# wherein_test_program(target): how a Catch2 program is built: quickly, for what it tests is optimised already.
function(wherein_test_program target)
  wherein_compile_options(${target})
  target_compile_options(${target} PRIVATE $<$<NOT:$<CONFIG:Debug>>:-O0>)
  target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${target} PRIVATE wherein::catch Threads::Threads)
  wherein_use_precompiled(${target} catch)
endfunction()

# wherein_test(name [LABELS labels...] [EXTERNAL libraries...])
# One Catch2 program of tests/unit/<name>/*_test.cpp, linked with module <name>.
function(wherein_test name)
  cmake_parse_arguments(arg "" "" "LABELS;EXTERNAL" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/unit/${name}/*_test.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  wherein_test_program(test_${name})
  target_link_libraries(test_${name} PRIVATE wherein_${name} ${arg_EXTERNAL})
  target_compile_definitions(test_${name} PRIVATE WHEREIN_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME unit.${name} COMMAND test_${name})
  set_tests_properties(unit.${name} PROPERTIES LABELS "unit;${arg_LABELS}" TIMEOUT 300)
endfunction()
