#include <geo/gdal_error.hpp>

#include <utility>

namespace wherein::geo {

GdalErrorCapture::GdalErrorCapture() {
    CPLPushErrorHandlerEx(&GdalErrorCapture::remember, this);
}

GdalErrorCapture::~GdalErrorCapture() {
    CPLPopErrorHandler();
    CPLErrorReset();
}

base::Error GdalErrorCapture::to_error(base::ErrorCode code, std::string what, std::string where,
                                       std::string hint) const {
    if (has_failure()) {
        where += " (" + first_failure_ + ")";
    }
    return base::Error{code, std::move(what), std::move(where), std::move(hint)};
}

void CPL_STDCALL GdalErrorCapture::remember(CPLErr level, CPLErrorNum /*number*/,
                                            const char* message) {
    auto* self = static_cast<GdalErrorCapture*>(CPLGetErrorHandlerUserData());
    if (level >= CE_Failure && self->first_failure_.empty()) {
        self->first_failure_ = message;
    }
}

}  // namespace wherein::geo
