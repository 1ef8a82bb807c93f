package druppel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// What a browser says it would like to have.
public final class AcceptLanguage {
    private AcceptLanguage() {}

    /// The tags of its languages, the dearest first; none where it names none, for which the
    /// servlet would name the server's own.
    public static List<String> languages(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? List.of()
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::toLanguageTag)
                        .toList();
    }
}
