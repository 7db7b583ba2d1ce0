#if GDAL_VERSION_NUM > 3
#include <gdal.h>
#endif
