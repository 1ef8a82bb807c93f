package druppel.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Form or query in `application/x-www-form-urlencoded`; a name may occur more than once.
public record UrlEncodedForm(Map<String, List<String>> fields) {
    public UrlEncodedForm {
        fields = Map.copyOf(fields);
    }

    /// Parses a form; empty if it has an invalid percent escape.
    public static Optional<UrlEncodedForm> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static UrlEncodedForm parse(String text) {
        Map<String, List<String>> fields = new HashMap<>();
        for (String pair : text.split("&", -1)) {
            int sign = pair.indexOf('=');
            if (sign > 0) {
                fields.computeIfAbsent(decode(pair.substring(0, sign)), name -> new ArrayList<>())
                        .add(decode(pair.substring(sign + 1)));
            }
        }
        return new UrlEncodedForm(fields);
    }

    /// Encodes the fields of a form or a query, sorted by name.
    public static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// All values of a name, in order.
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /// The first value of a name; empty if it is missing or blank.
    public Optional<String> text(String name) {
        return first(name).filter(value -> !value.isBlank());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, UTF_8);
    }
}
