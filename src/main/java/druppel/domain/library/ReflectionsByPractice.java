package druppel.domain.library;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reflections of a member grouped by practice: in the library's order, those without a practice last.
public record ReflectionsByPractice(List<Sheaf> sheaves) {

    /// The text written for a date.
    public record Words(LocalDate date, String text) {}

    /// The texts on one practice, oldest first, at least one.
    public record Sheaf(Optional<Practice> practice, List<Words> words) {
        public Sheaf {
            words = List.copyOf(words);
        }

        Sheaf newest(int most) {
            return new Sheaf(practice, words.subList(Math.max(0, words.size() - most), words.size()));
        }
    }

    public ReflectionsByPractice {
        sheaves = List.copyOf(sheaves);
    }

    /// A text about a practice, or about none.
    public record Written(Optional<Practice> about, Words words) {}

    /// Groups texts that are sorted oldest first.
    public static ReflectionsByPractice of(List<Written> written, Collection<Practice> order) {
        Stream<Optional<Practice>> practices =
                Stream.concat(order.stream().map(Optional::of), Stream.of(Optional.empty()));
        return new ReflectionsByPractice(practices
                .map(about -> sheaf(about, written))
                .filter(sheaf -> !sheaf.words().isEmpty())
                .toList());
    }

    private static Sheaf sheaf(Optional<Practice> about, List<Written> written) {
        return new Sheaf(
                about,
                written.stream()
                        .filter(one -> one.about().equals(about))
                        .map(Written::words)
                        .toList());
    }

    public int count() {
        return sheaves.stream().mapToInt(sheaf -> sheaf.words().size()).sum();
    }

    public boolean isEmpty() {
        return sheaves.isEmpty();
    }

    /// Limits the number of texts: the newest on each practice, evenly divided over the practices.
    public ReflectionsByPractice newest(int most) {
        List<Sheaf> shown = sheaves.subList(0, Math.min(most, sheaves.size()));
        int each = IntStream.iterate(most, number -> number > 1, number -> number - 1)
                .filter(number -> new ReflectionsByPractice(shown).each(number).count() <= most)
                .findFirst()
                .orElse(1);
        return new ReflectionsByPractice(shown).each(each);
    }

    private ReflectionsByPractice each(int most) {
        return new ReflectionsByPractice(
                sheaves.stream().map(sheaf -> sheaf.newest(most)).toList());
    }
}
