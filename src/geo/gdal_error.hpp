#pragma once
#include <string>

#include <cpl_error.h>

#include <base/result.hpp>

namespace wherein::geo {

/// Catches what GDAL reports on this thread while it lives, so that nothing reaches stderr.
/// GDAL keeps its handlers per thread: make one in every function that calls GDAL.
/// thread  the one that made it, which must also destroy it
class GdalErrorCapture {
  public:
    GdalErrorCapture();
    ~GdalErrorCapture();
    GdalErrorCapture(const GdalErrorCapture&) = delete;
    GdalErrorCapture& operator=(const GdalErrorCapture&) = delete;

    /// Whether a failure was reported; warnings do not count.
    bool has_failure() const { return !first_failure_.empty(); }
    /// `what`, with GDAL's first failure in brackets where there was one.
    base::Error to_error(base::ErrorCode code, std::string what, std::string where,
                         std::string hint = {}) const;

  private:
    static void CPL_STDCALL remember(CPLErr level, CPLErrorNum number, const char* message);

    std::string first_failure_;
};

}  // namespace wherein::geo
