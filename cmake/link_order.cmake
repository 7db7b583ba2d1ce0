# A name that several libraries might have is looked for in all of them, in the order in which the program names them.
# GDAL brings about a hundred, and half of the 60,000 names that are looked up at start are in those below: asked first,
# they save a start 11 of 48 ms. Those that this system's GDAL does not have are left out.
set(WHEREIN_ASKED_FIRST libxerces-c libgdal libgeos libcrypto libstdc\\+\\+ libproj libpoppler libkmldom libsqlite3
    libnetcdf liblapack libhdf5_serial libspatialite libgeos_c)

function(wherein_order_libraries target)
  # A sanitizer wants to be the first itself.
  if(NOT CMAKE_SYSTEM_NAME STREQUAL Linux OR CMAKE_CXX_FLAGS MATCHES fsanitize)
    return()
  endif()
  get_target_property(gdal GDAL::GDAL LOCATION)
  execute_process(COMMAND ldd ${gdal} OUTPUT_VARIABLE needed ERROR_QUIET)
  set(first -Wl,--push-state,--no-as-needed)
  foreach(name IN LISTS WHEREIN_ASKED_FIRST)
    if("${needed} => ${gdal} " MATCHES "=> ([^ \n]*/${name}[-.][0-9.]*so[^ \n]*) ")
      list(APPEND first ${CMAKE_MATCH_1})
    endif()
  endforeach()
  target_link_options(${target} BEFORE PRIVATE ${first} -Wl,--pop-state)
endfunction()
