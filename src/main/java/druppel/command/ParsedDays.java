package druppel.command;

import druppel.command.ParseResult.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// Reading of words about days.
sealed interface ParsedDays {
    /// The words mean these days.
    record Certain(DateSpan days) implements ParsedDays {}

    /// The words are about days, but not certainly about any.
    ///
    /// @param guesses what they may mean, the likeliest first
    record Uncertain(Problem problem, List<DateSpan> guesses) implements ParsedDays {
        public Uncertain {
            guesses = List.copyOf(guesses);
        }
    }

    static Optional<ParsedDays> certain(DateSpan days) {
        return Optional.of(new Certain(days));
    }

    static Optional<ParsedDays> uncertain(Problem problem, DateSpan... guesses) {
        return Optional.of(new Uncertain(problem, List.of(guesses)));
    }

    /// The days that it means or may mean.
    default List<DateSpan> spans() {
        return switch (this) {
            case Certain(DateSpan days) -> List.of(days);
            case Uncertain(Problem _, List<DateSpan> guesses) -> guesses;
        };
    }

    /// The same reading about other days.
    default ParsedDays map(UnaryOperator<DateSpan> change) {
        return switch (this) {
            case Certain(DateSpan days) -> new Certain(change.apply(days));
            case Uncertain(Problem problem, List<DateSpan> guesses) ->
                new Uncertain(problem, guesses.stream().map(change).toList());
        };
    }

    /// A reading that depends on the days of this one; from an uncertain one it takes the guesses.
    default Optional<ParsedDays> flatMap(Function<DateSpan, Optional<ParsedDays>> change) {
        return switch (this) {
            case Certain(DateSpan days) -> change.apply(days);
            case Uncertain(Problem problem, List<DateSpan> guesses) ->
                Optional.of(new Uncertain(
                        problem,
                        guesses.stream()
                                .map(change)
                                .flatMap(Optional::stream)
                                .flatMap(reading ->
                                        reading instanceof Certain(DateSpan days) ? Stream.of(days) : Stream.empty())
                                .toList()));
        };
    }

    /// The same guesses, without certainty.
    default ParsedDays because(Problem problem) {
        return new Uncertain(problem, spans());
    }
}
