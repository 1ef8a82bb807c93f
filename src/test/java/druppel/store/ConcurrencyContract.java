package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.persistence.Repositories;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store owes those who use it at the same time.
interface ConcurrencyContract extends StoreFixture {
    int TIMES = 25;

    @Test
    default void noChangeOfAMemberIsLost() throws Exception {
        long anna = meet(ANNA).id();

        atOnce(4, () -> {
            for (int time = 0; time < TIMES; time++) {
                write(rows -> rows.members().change(anna, ConcurrencyContract::aDayOn));
            }
            return anna;
        });

        assertThat(database()
                        .read(rows -> rows.members().get(anna))
                        .programmeProgress()
                        .day())
                .isEqualTo(Member.Progress.begin("first").day() + 4 * TIMES);
    }

    @Test
    default void twoWhoReadWhatTheOtherWritesDoNotBothGoOn() throws Exception {
        atOnce(4, () -> {
            write(rows -> {
                if (rows.transcript().after("anna", 0, 10).isEmpty()) {
                    rows.transcript().add("anna", true, "first", NOW);
                }
            });
            return ANNA;
        });

        assertThat(readAll(rows -> rows.transcript().after("anna", 0, 10))).hasSize(1);
    }

    @Test
    default void nobodyIsTakenTwice() throws Exception {
        List<Long> due = IntStream.range(0, 40).mapToObj(this::due).toList();

        List<List<Long>> taken = atOnce(4, () -> {
            List<Long> own = new ArrayList<>();
            List<Long> batch;
            do {
                batch = database().claim(ConcurrencyContract::takeThree);
                own.addAll(batch);
            } while (!batch.isEmpty());
            return own;
        });

        assertThat(taken.stream().flatMap(List::stream).toList())
                .doesNotHaveDuplicates()
                .isSubsetOf(due);
    }

    @Test
    default void everybodyIsTakenInTheEnd() {
        List<Long> due = IntStream.range(0, 4).mapToObj(this::due).toList();

        assertThat(List.of(
                        database().claim(ConcurrencyContract::takeThree),
                        database().claim(ConcurrencyContract::takeThree),
                        database().claim(ConcurrencyContract::takeThree)))
                .containsExactly(due.subList(0, 3), due.subList(3, 4), List.of());
    }

    @Test
    default void whatIsTakenIsGivenBackWhereTheWorkThrows() {
        long anna = due(0);
        assertThatThrownBy(() -> database().claim(rows -> {
                    takeThree(rows);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(database().claim(ConcurrencyContract::takeThree)).containsExactly(anna);
    }

    @Test
    default void aTakingWithinAWriteFallsWithIt() {
        long anna = due(0);
        assertThatThrownBy(() -> write(rows -> {
                    database().claim(ConcurrencyContract::takeThree);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");

        assertThat(database().claim(ConcurrencyContract::takeThree)).containsExactly(anna);
    }

    private long due(int number) {
        Member met = meet(new PlatformUser(Platform.LOCAL, "local", "member" + number));
        Member joined = met.with(Member.Status.JOINED).scheduledAfter(NOW);
        write(rows -> rows.members().save(joined));
        return joined.id();
    }

    private static List<Long> takeThree(Repositories rows) {
        List<Member> due = rows.members().due(NOW.plusSeconds(400_000), 3);
        due.forEach(
                member -> rows.members().save(member.with(Member.Status.LEFT).scheduledAfter(NOW)));
        return due.stream().map(Member::id).toList();
    }

    private static Member aDayOn(Member member) {
        Member.Progress programmeProgress = member.programmeProgress();
        return member.with(new Member.Progress(
                programmeProgress.programme(), programmeProgress.day() + 1, programmeProgress.lastNudged()));
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : executor.invokeAll(Collections.nCopies(threads, work))) {
                results.add(result.get());
            }
            return results;
        }
    }
}
