package druppel.domain.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reflections of a member grouped by practice: in the library's order, those without a practice last.
public record ReflectionsByPractice(List<Group> groups) {

    /// The text written for a date, on a nudge or on none.
    public record Words(LocalDate date, Optional<Nudge> nudge, String text) {}

    /// The texts on one practice, oldest first, at least one.
    public record Group(Optional<Practice> practice, List<Words> words) {
        public Group {
            words = List.copyOf(words);
        }

        Group newest(int most) {
            return new Group(practice, words.subList(Math.max(0, words.size() - most), words.size()));
        }
    }

    public ReflectionsByPractice {
        groups = List.copyOf(groups);
    }

    /// A text about a practice, or about none.
    public record Written(Optional<Practice> about, Words words) {}

    /// Groups texts that are sorted oldest first.
    public static ReflectionsByPractice of(List<Written> written, Collection<Practice> order) {
        Stream<Optional<Practice>> practices =
                Stream.concat(order.stream().map(Optional::of), Stream.of(Optional.empty()));
        return new ReflectionsByPractice(practices
                .map(about -> group(about, written))
                .filter(group -> !group.words().isEmpty())
                .toList());
    }

    private static Group group(Optional<Practice> about, List<Written> written) {
        return new Group(
                about,
                written.stream()
                        .filter(one -> one.about().equals(about))
                        .map(Written::words)
                        .toList());
    }

    public int count() {
        return groups.stream().mapToInt(group -> group.words().size()).sum();
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /// Limits the number of texts: the newest on each practice, evenly divided over the practices.
    public ReflectionsByPractice newest(int most) {
        List<Group> shown = groups.subList(0, Math.min(most, groups.size()));
        int each = IntStream.iterate(most, number -> number > 1, number -> number - 1)
                .filter(number -> new ReflectionsByPractice(shown).each(number).count() <= most)
                .findFirst()
                .orElse(1);
        return new ReflectionsByPractice(shown).each(each);
    }

    private ReflectionsByPractice each(int most) {
        return new ReflectionsByPractice(
                groups.stream().map(group -> group.newest(most)).toList());
    }
}
