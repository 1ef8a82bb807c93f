package druppel.message;

/// Keys of the texts about signing in to the pages.
public enum SignInTextKey implements TextKey {
    PAGE_WHAT,
    PAGE_OPEN,
    PAGE_ONCE,
    PAGE_NO_ADDRESS,
    SIGNED_OUT
}
