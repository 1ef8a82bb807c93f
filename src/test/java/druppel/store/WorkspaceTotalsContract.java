package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every store makes of the practised days of a workspace.
interface WorkspaceTotalsContract extends StoreFixture {
    LocalDate SUNDAY = MONDAY.plusDays(6);
    LocalDate NEXT_SUNDAY = SUNDAY.plusWeeks(1);

    @Test
    default void fewerThanFiveWait() {
        people(4).forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));

        assertThat(ocean()).isEmpty();
    }

    @Test
    default void fiveMakeALotOfTheirDays() {
        List<Long> people = people(5);
        people.forEach(member -> done(member, MONDAY));
        done(people.getFirst(), MONDAY);
        done(people.getFirst(), MONDAY.plusDays(2));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));

        assertThat(ocean()).contains(new WorkspaceTotals(6, 6, SUNDAY));
    }

    @Test
    default void whatWaitedComesWithTheNextLot() {
        List<Long> people = people(5);
        people.subList(0, 4).forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));
        done(people.getLast(), SUNDAY.plusDays(1));
        write(rows -> rows.workspaceTotals().closeBatch(NEXT_SUNDAY));

        assertThat(ocean()).contains(new WorkspaceTotals(5, 5, NEXT_SUNDAY));
    }

    @Test
    default void aLotIsClosedOnce() {
        people(5).forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));
        people(7).forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));

        assertThat(ocean()).contains(new WorkspaceTotals(5, 5, SUNDAY));
    }

    @Test
    default void dayAfterDayIsCountedOnce() {
        List<Long> people = people(5);
        people.forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));
        people.forEach(member -> done(member, SUNDAY.plusDays(1)));
        done(people.getFirst(), SUNDAY.plusDays(2));
        write(rows -> rows.workspaceTotals().closeBatch(NEXT_SUNDAY));

        assertThat(ocean()).contains(new WorkspaceTotals(11, 6, NEXT_SUNDAY));
    }

    @Test
    default void whatIsShownStaysWhateverIsForgotten() {
        List<Long> people = people(5);
        people.forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));
        write(rows -> people.forEach(rows.members()::forget));
        write(rows -> rows.workspaceTotals().closeBatch(NEXT_SUNDAY));

        assertThat(ocean()).contains(new WorkspaceTotals(5, 5, SUNDAY));
    }

    @Test
    default void aDayIsInTheOceanOfOneWorkspace() {
        people(5).forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));
        List<Long> others = IntStream.rangeClosed(1, 4)
                .mapToObj(one -> meet(elsewhere(one)).id())
                .toList();
        others.forEach(member -> done(member, MONDAY));
        long moved = meet(elsewhere(5)).id();
        write(rows -> rows.linkedAccounts().merge(meet(person(1)).id(), moved));
        write(rows -> rows.workspaceTotals().closeBatch(NEXT_SUNDAY));

        assertThat(readIfAny(rows -> rows.workspaceTotals().of(elsewhere(1).at())))
                .isEmpty();
    }

    @Test
    default void theOceanGoesWithItsWorkspace() {
        people(5).forEach(member -> done(member, MONDAY));
        write(rows -> rows.workspaceTotals().closeBatch(SUNDAY));
        forget(ANNA.at());

        assertThat(ocean()).isEmpty();
    }

    private Optional<WorkspaceTotals> ocean() {
        return readIfAny(rows -> rows.workspaceTotals().of(ANNA.at()));
    }

    private List<Long> people(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(one -> meet(person(one)).id())
                .toList();
    }

    private static PlatformUser person(int number) {
        return new PlatformUser(ANNA.platform(), ANNA.workspace(), "p" + number);
    }

    private static PlatformUser elsewhere(int number) {
        return new PlatformUser(Platform.SLACK, "T1", "p" + number);
    }
}
