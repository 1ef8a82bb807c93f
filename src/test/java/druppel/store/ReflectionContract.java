package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.reflection.Reflection;
import druppel.persistence.ReflectionRepository;
import druppel.persistence.ReflectionRepository.MonthCount;
import druppel.persistence.ReflectionRepository.Position;
import druppel.persistence.ReflectionRepository.Section;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What every store owes what members wrote.
interface ReflectionContract extends StoreFixture {

    @Test
    default void aReflectionIsReadBackAsItWasWritten() {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "Eén vraag, geen antwoord \uD83D\uDCA7");

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id()))).contains(kept);
    }

    @Test
    default void aBareDoneHasNoText() {
        Reflection done = done(meet(ANNA).id(), MONDAY);

        assertThat(readIfAny(rows -> rows.reflections().find(done.id())))
                .hasValueSatisfying(found -> assertThat(found.text()).isEmpty());
    }

    @Test
    default void theNewestWordsComeFirstAndNoBareDone() {
        long anna = meet(ANNA).id();
        Reflection old = keep(anna, MONDAY, "I asked");
        Reflection newer = keep(anna, MONDAY.plusDays(1), "I waited");
        Reflection newest = keep(anna, MONDAY.plusDays(1), "I listened");
        done(anna, MONDAY.plusDays(2));
        keep(meet(BRAM).id(), MONDAY, "I told");

        assertThat(readAll(rows -> rows.reflections().newestWithText(anna, 9))).containsExactly(newest, newer, old);
        assertThat(readAll(rows -> rows.reflections().newestWithText(anna, 1))).containsExactly(newest);
    }

    @Test
    default void eachNudgeThatWasPractisedOnADateIsFoundOnce() {
        long anna = meet(ANNA).id();
        keep(anna, MONDAY, "I asked");
        done(anna, MONDAY);
        done(meet(BRAM).id(), MONDAY.plusDays(1));
        Reflection late = done(anna, MONDAY.plusDays(2));
        write(rows -> rows.reflections().replaceKind(late.id(), Reflection.Kind.LATE));

        assertThat(readAll(rows -> rows.reflections().practisedNudges(anna)))
                .containsExactly(new ReflectionRepository.PractisedNudge(MONDAY, "ask-01"));
    }

    @Test
    default void oneLookSharesOnce() {
        long id = keep(meet(ANNA).id(), MONDAY, "I asked").id();

        assertThat(written(rows -> rows.reflections().share(id, 0))).isTrue();
        assertThat(written(rows -> rows.reflections().share(id, 0))).isFalse();
        assertThat((int) database().read(rows -> rows.reflections().shares(id))).isEqualTo(1);
    }

    @Test
    default void whatWasTakenBackIsNotShared() {
        long id = keep(meet(ANNA).id(), MONDAY, "I asked").id();
        write(rows -> rows.reflections().delete(id));

        assertThat(written(rows -> rows.reflections().share(id, 0))).isFalse();
    }

    @Test
    default void aMessageLeadsToItsReflection() {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "I asked");

        assertThat(readIfAny(rows -> rows.reflections().ofMessage(kept.member(), MESSAGE)))
                .contains(kept);
    }

    @Test
    default void somebodyElsesMessageDoesNotLeadToIt() {
        keep(meet(ANNA).id(), MONDAY, "I asked");
        long bram = meet(BRAM).id();

        assertThat(readIfAny(rows -> rows.reflections().ofMessage(bram, MESSAGE)))
                .isEmpty();
    }

    @Test
    default void aRewrittenReflectionHasItsNewText() {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "I asked");
        write(rows -> rows.reflections().replaceText(kept.id(), "I asked twice"));

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id())))
                .hasValueSatisfying(found -> assertThat(found.text()).contains("I asked twice"));
    }

    @Test
    default void aDeletedReflectionIsGone() {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "I asked");
        write(rows -> rows.reflections().delete(kept.id()));

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id()))).isEmpty();
    }

    @Test
    default void aSpanOfDatesHasBothItsEndsAndStartsWithTheOldest() {
        long anna = meet(ANNA).id();
        keep(anna, MONDAY.minusDays(1), "before");
        Reflection last = keep(anna, MONDAY.plusDays(1), "last");
        Reflection first = keep(anna, MONDAY, "first");
        keep(anna, MONDAY.plusDays(2), "after");

        assertThat(readAll(rows -> rows.reflections().between(anna, MONDAY, MONDAY.plusDays(1))))
                .containsExactly(first, last);
    }

    @Test
    default void nobodyReadsAnothersReflections() {
        keep(meet(ANNA).id(), MONDAY, "I asked");
        long bram = meet(BRAM).id();

        assertThat(readAll(rows -> rows.reflections().between(bram, MONDAY, MONDAY)))
                .isEmpty();
    }

    @Test
    default void aBareDoneCountsAsKeptForItsDate() {
        long anna = meet(ANNA).id();
        done(anna, MONDAY);

        assertThat(List.of(MONDAY, MONDAY.plusDays(1)))
                .filteredOn(date -> written(rows -> rows.reflections().practised(anna, date)))
                .containsExactly(MONDAY);
    }

    @Test
    default void allReflectionsOfAMemberAreReadOldestFirst() {
        long anna = meet(ANNA).id();
        Reflection later = keep(anna, MONDAY.plusYears(3), "I waited");
        Reflection earlier = keep(anna, MONDAY, "I asked");
        keep(meet(BRAM).id(), MONDAY, "I asked too");

        List<Reflection> all = database().read(rows -> rows.reflections().all(anna));
        assertThat(all).containsExactly(earlier, later);
    }

    @Test
    default void reflectionsAreCountedForEachMember() {
        long anna = meet(ANNA).id();
        keep(anna, MONDAY, "I asked");
        done(anna, MONDAY);
        done(meet(BRAM).id(), MONDAY);

        assertThat(count(anna)).isEqualTo(2);
    }

    @Test
    default void aDeletedReflectionIsNotCounted() {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "I asked");
        write(rows -> rows.reflections().delete(kept.id()));

        assertThat(count(kept.member())).isZero();
    }

    @Test
    default void aBareDoneCanBeGivenWords() {
        Reflection done = done(meet(ANNA).id(), MONDAY);
        write(rows -> rows.reflections().replaceText(done.id(), "I asked"));

        assertThat(readIfAny(rows -> rows.reflections().find(done.id()).flatMap(Reflection::text)))
                .contains("I asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\u0000", "é", "漢", "\uD83D\uDCA7", "e\u0301", "\u202E", "'\";--\n"})
    default void tenThousandOfAnyCharacterAreReadBackAsTheyWere(String character) {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, character.repeat(10_000));

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id()))).contains(kept);
    }

    @Test
    default void aTextOfNothingButSpacesStaysAsItIs() {
        Reflection kept = keep(meet(ANNA).id(), MONDAY, "  ");

        assertThat(readIfAny(rows -> rows.reflections().find(kept.id()).flatMap(Reflection::text)))
                .isEqualTo(Optional.of("  "));
    }

    @Test
    default void aSectionIsReadNewestFirstAndGoesOnWhereItEnded() {
        long anna = meet(ANNA).id();
        Reflection oldest = keep(anna, MONDAY, "I asked");
        Reflection first = keep(anna, MONDAY.plusDays(1), "I waited");
        Reflection second = keep(anna, MONDAY.plusDays(1), "I listened");
        keep(meet(BRAM).id(), MONDAY, "I told");

        assertThat(newest(anna, Position.upTo(MONDAY.plusDays(1)), MONDAY, 2)).containsExactly(second, first);
        assertThat(newest(anna, new Position(second.date(), second.id()), MONDAY, 2))
                .containsExactly(first, oldest);
        assertThat(newest(anna, new Position(oldest.date(), oldest.id()), MONDAY, 2))
                .isEmpty();
    }

    @Test
    default void aSectionHasBothItsDates() {
        long anna = meet(ANNA).id();
        keep(anna, MONDAY.minusDays(1), "before");
        Reflection last = keep(anna, MONDAY.plusDays(1), "last");
        Reflection first = keep(anna, MONDAY, "first");
        keep(anna, MONDAY.plusDays(2), "after");

        assertThat(newest(anna, Position.upTo(MONDAY.plusDays(1)), MONDAY, 9)).containsExactly(last, first);
    }

    @Test
    default void bareAnswersAreInASectionIfTheyAreWanted() {
        long anna = meet(ANNA).id();
        Reflection done = done(anna, MONDAY);
        Position all = Position.upTo(MONDAY);

        assertThat(newest(anna, all, MONDAY, 9)).isEmpty();
        assertThat(readAll(rows -> rows.reflections().newest(new Section(anna, all, MONDAY, true), 9)))
                .containsExactly(done);
    }

    @Test
    default void wordsAreCountedByMonthAndNudge() {
        long anna = meet(ANNA).id();
        keep(anna, MONDAY, "I asked");
        keep(anna, MONDAY.plusDays(1), "I waited");
        keep(anna, MONDAY.plusMonths(1), "I listened");
        done(anna, MONDAY);
        keep(meet(BRAM).id(), MONDAY, "I told");

        assertThat(readAll(rows -> rows.reflections().wordsByMonth(anna)))
                .containsExactly(
                        new MonthCount(YearMonth.of(2026, 12), Optional.of("ask-01"), 1),
                        new MonthCount(YearMonth.of(2026, 11), Optional.of("ask-01"), 2));
    }

    @Test
    default void onlyWhatWasSharedHasACount() {
        long anna = meet(ANNA).id();
        long shared = keep(anna, MONDAY, "I asked").id();
        long own = keep(anna, MONDAY, "I waited").id();
        write(rows -> rows.reflections().share(shared, 0));
        Map<Long, Integer> counts = database().read(rows -> rows.reflections().shares(List.of(shared, own)));
        Map<Long, Integer> none = database().read(rows -> rows.reflections().shares(List.of()));

        assertThat(counts).containsExactly(Map.entry(shared, 1));
        assertThat(none).isEmpty();
    }

    private List<Reflection> newest(long member, Position before, LocalDate from, int most) {
        return readAll(rows -> rows.reflections().newest(new Section(member, before, from, false), most));
    }

    private int count(long member) {
        return database().read(rows -> rows.reflections().all(member).size());
    }
}
