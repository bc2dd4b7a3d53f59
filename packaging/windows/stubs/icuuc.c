/*
 * icuuc.dll, for starting Qt under wine: Windows 10 has this library, wine 8 has not.
 *
 * Qt6Core asks it for converters of rare encodings. Here there are none: every call fails as ICU lets it fail, with
 * U_UNSUPPORTED_ERROR, and Qt goes on with the encodings that it knows itself. It is never handed out.
 */
#include <stddef.h>

#define ICU __declspec(dllexport)
enum { U_UNSUPPORTED_ERROR = 16, LONGEST_CHARACTER = 4 };

static void *unsupported(int *error) {
    if (error != NULL) *error = U_UNSUPPORTED_ERROR;
    return NULL;
}

ICU void *ucnv_open(const char *name, int *error) { (void)name; return unsupported(error); }
ICU void ucnv_close(void *converter) { (void)converter; }
ICU void ucnv_reset(void *converter) { (void)converter; }
ICU signed char ucnv_getMaxCharSize(const void *converter) { (void)converter; return LONGEST_CHARACTER; }
ICU const char *ucnv_getName(const void *converter, int *error) { (void)converter; return unsupported(error); }
ICU int ucnv_countAvailable(void) { return 0; }
ICU const char *ucnv_getAvailableName(int number) { (void)number; return NULL; }
ICU const char *ucnv_getStandardName(const char *name, const char *standard, int *error) {
    (void)name; (void)standard; return unsupported(error);
}
ICU int ucnv_fromUCountPending(const void *converter, int *error) { (void)converter; (void)error; return 0; }
ICU int ucnv_toUCountPending(const void *converter, int *error) { (void)converter; (void)error; return 0; }

/* Without a converter nothing below is ever called; Windows only wants to find the names. */
ICU void ucnv_toUnicode(void) {}
ICU void ucnv_fromUnicode(void) {}
ICU void ucnv_getToUCallBack(void) {}
ICU void ucnv_setToUCallBack(void) {}
ICU void ucnv_getFromUCallBack(void) {}
ICU void ucnv_setFromUCallBack(void) {}
ICU void ucnv_cbToUWriteUChars(void) {}
ICU void ucnv_cbFromUWriteUChars(void) {}
ICU void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
ICU void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
