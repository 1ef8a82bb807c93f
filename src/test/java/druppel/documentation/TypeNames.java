package druppel.documentation;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The Java types that a text names in backticks, such as `Streak`, `Streak.of` or `Block.File`,
/// compared with the types that exist.
///
/// @param types the top-level types, fully qualified, by their simple names
record TypeNames(Map<String, String> types) {
    private static final Pattern NAME = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?[^`\n]*`");
    private static final List<String> PLATFORM = List.of("java.lang.", "java.util.", "java.time.");

    /// The types whose sources are in these folders; the first folder that has a simple name wins.
    static TypeNames of(Path... sources) throws IOException {
        Map<String, String> types = new HashMap<>();
        for (Path source : sources) {
            try (Stream<Path> files = Files.walk(source)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(file -> source.relativize(file).toString())
                        .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.'))
                        .forEach(type -> types.putIfAbsent(type.substring(type.lastIndexOf('.') + 1), type));
            }
        }
        return new TypeNames(Map.copyOf(types));
    }

    /// The names in a text that no type and no member of a type has.
    List<String> unknown(String text) {
        return NAME.matcher(text)
                .results()
                .filter(found -> !known(found.group(1), Optional.ofNullable(found.group(2))))
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private boolean known(String name, Optional<String> member) {
        return type(name)
                .filter(type -> member.isEmpty() || has(type, member.get()))
                .isPresent();
    }

    private Optional<Class<?>> type(String name) {
        Stream<String> qualified = Stream.concat(
                Stream.ofNullable(types.get(name)), PLATFORM.stream().map(prefix -> prefix + name));
        return qualified.flatMap(TypeNames::load).findFirst();
    }

    private static Stream<Class<?>> load(String name) {
        try {
            return Stream.of(Class.forName(name, false, TypeNames.class.getClassLoader()));
        } catch (ClassNotFoundException missing) {
            return Stream.empty();
        }
    }

    private static boolean has(Class<?> type, String member) {
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods()).map(Method::getName);
        Stream<String> nested = Arrays.stream(type.getDeclaredClasses()).map(Class::getSimpleName);
        return Stream.concat(methods, nested).anyMatch(member::equals);
    }
}
