package druppel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Parser of the `Accept-Language` header.
public final class AcceptLanguage {
    private AcceptLanguage() {}

    /// The language tags, most preferred first; none if the header is missing, for which the servlet API would
    /// return the server's own language.
    public static List<String> languages(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? List.of()
                : Collections.list(request.getLocales()).stream()
                        .map(Locale::toLanguageTag)
                        .toList();
    }
}
