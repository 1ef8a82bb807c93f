package druppel.app;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.core.buddy.Company;
import druppel.core.buddy.Group;
import druppel.core.buddy.Pair;
import druppel.core.buddy.Paired;
import druppel.core.buddy.Weeks;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Pairs are computed before the turn's transaction, and go by the rows as they stand in it.
class GatheringTest extends EngineTest {
    private static final String SUNDAY = "2026-12-06T11:00";
    private final List<Person> people =
            IntStream.range(0, 4).mapToObj(number -> House.person("p" + number)).toList();

    @BeforeEach
    void turnOn() {
        people.forEach(this::turnOn);
        house.jumpTo(SUNDAY);
    }

    @Test
    void aTurnGoesByWhatWasComputedAhead() {
        Gathering.Ahead ahead = onlyTheFirstTwo();

        turn(ahead);

        assertThat(met(0)).containsExactly(id(1));
        assertThat(met(2)).isEmpty();
    }

    @Test
    void whatWasComputedForOthersIsComputedAgain() {
        Gathering.Ahead ahead = onlyTheFirstTwo();
        turnOn(House.person("late"));

        turn(ahead);

        assertThat(met(2)).isNotEmpty();
    }

    @Test
    void whatIsComputedAheadIsWhatTheRowsAskFor() {
        Round ahead = new Gathering().ahead(house.store, workspace().key(), house.now.get());

        house.store.write(rows -> ahead.turn(rows, workspace().key(), house.now.get()));

        assertThat(IntStream.range(0, 4)).allMatch(number -> met(number).size() == 1);
    }

    /// Pairs that no computation gives.
    private Gathering.Ahead onlyTheFirstTwo() {
        Attendance attendance =
                house.store.read(rows -> Attendance.of(rows, workspace(), monday()));
        Company company =
                house.store.read(rows ->
                        Gathering.company(rows, workspace(), attendance.from(house.now.get())));
        Group group = new Group(new Pair(id(0), id(1)), Optional.empty());
        return new Gathering.Ahead(company, monday(), new Paired(List.of(group), List.of()));
    }

    private void turn(Gathering.Ahead ahead) {
        Round round = new Gathering(Optional.of(ahead));
        house.store.write(rows -> round.turn(rows, workspace().key(), house.now.get()));
    }

    private List<Long> met(int number) {
        return house.store.read(rows -> rows.meetings().others(id(number), monday()));
    }

    private void turnOn(Person person) {
        house.says(person, "start");
        house.says(person, "nudge buddy on");
    }

    private LocalDate monday() {
        return Weeks.monday(house.now.get());
    }

    private long id(int number) {
        return house.member(people.get(number)).id();
    }

    private Workspace workspace() {
        return people.getFirst().at();
    }
}
