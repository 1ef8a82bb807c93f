package druppel.platform.local.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;

/// What part of a conversation a request asks for; without anything, the newest messages.
///
/// @param before asks for the messages before this one
/// @param at asks for the messages around this one
/// @param search asks for the messages with these words
/// @param fragment whether a script asks, which needs the messages alone
record PageQuery(Optional<Long> before, Optional<Long> at, Optional<String> search, boolean fragment) {
    static final PageQuery NEWEST = new PageQuery(Optional.empty(), Optional.empty(), Optional.empty(), false);

    static PageQuery of(HttpServletRequest request) {
        return new PageQuery(
                id(request, "before"),
                id(request, "at"),
                text(request, "search").map(String::strip).filter(words -> !words.isEmpty()),
                request.getHeader("HX-Request") != null);
    }

    /// The query for the messages before those found.
    String earlier(long first) {
        return search.map(words -> "?search=" + URLEncoder.encode(words, UTF_8) + "&before=" + first)
                .orElse("?before=" + first);
    }

    private static Optional<Long> id(HttpServletRequest request, String name) {
        return text(request, name).filter(id -> id.matches("\\d{1,18}")).map(Long::valueOf);
    }

    private static Optional<String> text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name));
    }
}
