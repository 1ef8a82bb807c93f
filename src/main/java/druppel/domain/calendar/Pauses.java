package druppel.domain.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Pauses of a member: past ones of the last year, the running one and future ones.
///
/// @param inOrder the pauses by date; others than disjoint ones with a day between them throw
///        `IllegalArgumentException`
public record Pauses(List<Pause> inOrder) {
    public static final Pauses NONE = new Pauses(List.of());
    // the picture of the year says on which days a member was away
    private static final int DAYS_KEPT = 371;

    public Pauses {
        inOrder = List.copyOf(inOrder);
        List<Pause> given = inOrder;
        if (IntStream.range(1, given.size())
                .anyMatch(
                        at -> !given.get(at - 1).backOn().isBefore(given.get(at).from()))) {
            throw new IllegalArgumentException("The pauses " + given + " are not in order, or touch each other.");
        }
    }

    /// The pause that covers a date.
    public Optional<Pause> on(LocalDate date) {
        return inOrder.stream().filter(pause -> pause.covers(date)).findFirst();
    }

    public boolean cover(LocalDate date) {
        return on(date).isPresent();
    }

    /// The running pause and those to come.
    public List<Pause> notOver(LocalDate today) {
        return inOrder.stream().filter(pause -> pause.backOn().isAfter(today)).toList();
    }

    /// These pauses and one more; those that overlap or touch become one.
    public Pauses with(Pause added) {
        Pause merged = inOrder.stream().filter(added::touches).reduce(added, Pause::and);
        return new Pauses(Stream.concat(inOrder.stream().filter(pause -> !added.touches(pause)), Stream.of(merged))
                .sorted(Comparator.comparing(Pause::from))
                .toList());
    }

    /// These pauses after the running one has ended, or without the next one if none is running.
    public Pauses resumed(LocalDate today) {
        return notOver(today).stream()
                .findFirst()
                .map(next -> without(next, today))
                .orElse(this);
    }

    /// These pauses after one of them has ended: without its days from today on.
    public Pauses without(Pause ended, LocalDate today) {
        return new Pauses(inOrder.stream()
                .flatMap(pause -> pause.equals(ended) ? pause.before(today).stream() : Stream.of(pause))
                .toList());
    }

    /// These pauses without those that ended more than a year ago.
    public Pauses withoutOld(LocalDate today) {
        return new Pauses(notOver(today.minusDays(DAYS_KEPT)));
    }
}
