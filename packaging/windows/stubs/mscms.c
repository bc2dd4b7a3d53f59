/*
 * mscms.dll, for starting Qt under wine: colour profiles of screens, by functions that wine's own library lacks.
 *
 * A screen without a profile is an ordinary case, and that is what every call answers. It is never handed out.
 */
#include <windows.h>

#define MSCMS __declspec(dllexport)

MSCMS HANDLE WINAPI OpenColorProfileW(void *profile, DWORD access, DWORD share, DWORD creation) {
    (void)profile; (void)access; (void)share; (void)creation;
    return NULL;
}
MSCMS BOOL WINAPI CloseColorProfile(HANDLE profile) { (void)profile; return TRUE; }
MSCMS BOOL WINAPI GetColorProfileFromHandle(HANDLE profile, BYTE *bytes, DWORD *size) {
    (void)profile; (void)bytes; (void)size;
    return FALSE;
}
MSCMS HANDLE WINAPI WcsCreateIccProfile(HANDLE profile, DWORD options) { (void)profile; (void)options; return NULL; }
