package druppel.web.session;

import druppel.common.RandomSecret;
import druppel.common.Sha256;
import druppel.web.UrlEncodedForm;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// Token against forged forms (CSRF): a digest of the session's secret, which a page of another site cannot know. It
/// changes with the session and needs no row.
public record CsrfToken(String word) {
    /// The name of the hidden field.
    public static final String FIELD = "csrf";

    static CsrfToken of(RandomSecret secret) {
        return new CsrfToken(Sha256.of("csrf:" + secret.word()).hex());
    }

    /// Whether a form has this token; compared in constant time.
    public boolean matches(UrlEncodedForm form) {
        return MessageDigest.isEqual(bytes(word), bytes(form.first(FIELD).orElse("")));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Never includes the token.
    @Override
    public String toString() {
        return "CsrfToken[]";
    }
}
