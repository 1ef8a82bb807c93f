package druppel.boot;

import druppel.web.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Table of who may do what: the status that each address has for each role. docs/security.md shows it as well.
record AddressTable(List<Row> rows) {
    private static final Path FILE = Path.of("src/test/resources/druppel/boot/addresses.txt");

    /// Who asks, in the order of the columns. The last four are the member again.
    enum Role {
        /// A browser without a session.
        STRANGER("stranger"),
        /// The member's browser after the session has expired.
        EXPIRED("expired session"),
        /// Somebody of the same workspace who left.
        LEFT("left"),
        /// Another member of the same workspace.
        COLLEAGUE("colleague"),
        /// An admin of the same workspace.
        ADMIN("admin"),
        /// An admin of another workspace.
        ELSEWHERE("admin elsewhere"),
        MEMBER("member"),
        /// The member, by a host name that is not ours.
        HOST("other host"),
        /// The member, on a page of another site.
        SITE("other site"),
        /// The member, without the token of the session in a form that has one.
        TOKEN("no token");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        /// Whether it is the member's browser with a session that is valid.
        boolean isMember() {
            return compareTo(MEMBER) >= 0;
        }

        /// The network address of this role's client: each role has a rate limit of its own.
        String client() {
            return "192.0.2." + List.of(values()).indexOf(this);
        }
    }

    /// An address, and the status for each role.
    ///
    /// @param address the path; after a question mark the query, or the fields of a form
    record Row(String method, String address, List<String> statuses) {
        private static Row of(String text) {
            List<String> words = List.of(text.strip().split("\\s+", -1));
            return new Row(words.get(0), words.get(1), words.subList(2, words.size()));
        }

        boolean isForm() {
            return method.equals("POST");
        }

        /// Whether it is a form with a token: those of the chat are known by the page that sends them.
        boolean hasToken() {
            return isForm() && !path().startsWith("/chat");
        }

        /// The path, with the query if it is no form.
        String target() {
            return isForm() ? path() : address;
        }

        /// The fields of a form, encoded.
        String fields() {
            return isForm() && address.contains("?") ? address.substring(address.indexOf('?') + 1) : "";
        }

        /// Whether it is about a route; what a `*` matches is written out in the table.
        boolean isOf(Route route) {
            String prefix = route.path().replaceFirst("/\\*$", "");
            return path().equals(prefix.isEmpty() ? "/" : prefix)
                    || (route.path().endsWith("/*") && path().startsWith(prefix + "/"));
        }

        private String path() {
            return address.replaceFirst("\\?.*", "");
        }

        @Override
        public String toString() {
            return "%-4s %-36s %s".formatted(method, address, String.join(" ", statuses));
        }
    }

    static AddressTable read() {
        try {
            return new AddressTable(Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Row::of)
                    .toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// The table in Markdown: addresses that answer in the same way share a row.
    String markdown() {
        Map<String, List<String>> alike = new LinkedHashMap<>();
        rows.forEach(row -> alike.computeIfAbsent(
                        row.method() + " | " + String.join(" | ", row.statuses()), _ -> new ArrayList<>())
                .add("`" + row.address() + "`"));
        Stream<String> head = Stream.of(
                "| address | method | "
                        + Arrays.stream(Role.values()).map(role -> role.title).collect(Collectors.joining(" | "))
                        + " |",
                "|---".repeat(Role.values().length + 2) + "|");
        Stream<String> lines = alike.entrySet().stream()
                .map(row -> "| " + String.join(", ", row.getValue()) + " | " + row.getKey() + " |");
        return Stream.concat(head, lines).collect(Collectors.joining("\n"));
    }
}
