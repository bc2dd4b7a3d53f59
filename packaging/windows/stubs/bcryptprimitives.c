/*
 * bcryptprimitives.dll, for the password's cipher under wine: Windows 10 has this library, wine 8 has not.
 *
 * Programs written in Rust take their random bytes from its one function; here they come from the system's own source,
 * as they would on Windows. It is never handed out.
 */
#include <windows.h>
#include <ntsecapi.h>

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count) {
    return RtlGenRandom(bytes, (ULONG)count);
}
