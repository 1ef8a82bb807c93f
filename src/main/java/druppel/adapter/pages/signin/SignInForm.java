package druppel.adapter.pages.signin;

import druppel.message.TextKey;
import java.util.Optional;

/// View model of the sign-in form.
///
/// @param next the page to which signing in leads; empty for the local chat
/// @param name the name as it was typed
/// @param fault why the form was not accepted
/// @param signedOut whether the browser has just been signed out
public record SignInForm(String next, String name, Optional<TextKey> fault, boolean signedOut) {

    static SignInForm fresh(String next, boolean signedOut) {
        return new SignInForm(next, "", Optional.empty(), signedOut);
    }

    static SignInForm refused(String next, String name, TextKey fault) {
        return new SignInForm(next, name, Optional.of(fault), false);
    }
}
