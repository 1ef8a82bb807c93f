package druppel.store.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository.NewReflection;
import druppel.persistence.Repositories;
import druppel.persistence.TranscriptRepository;
import druppel.store.StoreFixture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;

/// What every store owes work for many of which one may fail.
public interface IsolationContract extends StoreFixture {
    List<String> NAMES = List.of("anna", "bram", "cleo");

    @Test
    default void whereNothingFailsAllIsDoneTogether() {
        AtomicInteger times = new AtomicInteger();
        sayAll(name -> {}, times, new ArrayList<>());

        assertThat(said()).containsExactlyElementsOf(NAMES);
        assertThat(times).hasValue(1);
    }

    @Test
    default void oneThatFailsStopsNoOtherAndLeavesNothing() {
        List<String> failed = new ArrayList<>();
        sayAll(failing(new IllegalStateException("a bug")), new AtomicInteger(), failed);

        assertThat(said()).containsExactly("anna", "cleo");
        assertThat(failed).containsExactly("bram");
    }

    @Test
    default void oneThatEndsInAnErrorStopsNoOther() {
        sayAll(failing(new StackOverflowError()), new AtomicInteger(), new ArrayList<>());

        assertThat(said()).containsExactly("anna", "cleo");
    }

    @Test
    default void aFullMemoryIsNobodysOwnFailure() {
        Consumer<String> full = failing(new OutOfMemoryError("a test"));

        assertThatThrownBy(() -> sayAll(full, new AtomicInteger(), new ArrayList<>()))
                .isInstanceOf(OutOfMemoryError.class);
        assertThat(said()).isEmpty();
    }

    @Test
    default void whatTheDatabaseRefusesFailsTheWhole() {
        AtomicInteger times = new AtomicInteger();

        assertThatThrownBy(() ->
                        write(rows -> rows.isolated(NAMES, some -> refused(rows, times), (name, failure) -> {})))
                .isInstanceOf(JdbiException.class);
        assertThat(times).hasValue(1);
    }

    @Test
    default void forNobodyNothingIsDone() {
        AtomicInteger times = new AtomicInteger();
        write(rows -> rows.isolated(List.of(), some -> refused(rows, times), (one, failure) -> {}));

        assertThat(times).hasValue(0);
    }

    /// Says each name in a line of its own, and then has trouble with it, if any.
    private void sayAll(Consumer<String> trouble, AtomicInteger times, List<String> failed) {
        write(rows -> rows.isolated(
                NAMES,
                some -> {
                    times.incrementAndGet();
                    some.forEach(name -> {
                        rows.transcript().add("all", true, name, NOW);
                        trouble.accept(name);
                    });
                    return some;
                },
                (name, failure) -> failed.add(name)));
    }

    private List<String> said() {
        return readAll(rows -> rows.transcript().after("all", 0, 10)).stream()
                .map(TranscriptRepository.Line::content)
                .toList();
    }

    private static Consumer<String> failing(Throwable failure) {
        return name -> {
            if (name.equals("bram")) {
                switch (failure) {
                    case Error error -> throw error;
                    case RuntimeException bug -> throw bug;
                    default -> throw new IllegalArgumentException(failure);
                }
            }
        };
    }

    /// Writes for a member who is not there.
    private static List<String> refused(Repositories rows, AtomicInteger times) {
        times.incrementAndGet();
        Instant now = NOW;
        rows.reflections()
                .save(new NewReflection(
                        404,
                        MONDAY,
                        Reflection.Kind.PRACTISED,
                        Optional.of("ask-01"),
                        Optional.empty(),
                        Optional.empty(),
                        now));
        return List.of();
    }
}
