package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.app.Identity;
import druppel.app.Person;
import druppel.app.Platform;
import org.junit.jupiter.api.Test;

/// What every store owes those who have opened their own page.
interface OpenedHomeContract extends StoreFixture {
    Person ANNA_AT_WORK = new Person(Platform.SLACK, "T7", "U7");

    @Test
    default void aHomeIsOpenedWhereItWasOpened() {
        note(ANNA, ANNA_AT_WORK);

        assertThat(opened(ANNA_AT_WORK)).isTrue();
        assertThat(opened(BRAM)).isFalse();
    }

    @Test
    default void openingItOnceMoreChangesNothing() {
        note(ANNA, ANNA_AT_WORK);
        note(ANNA, ANNA_AT_WORK);

        assertThat(opened(ANNA_AT_WORK)).isTrue();
    }

    @Test
    default void itGoesWithItsMember() {
        note(ANNA, ANNA_AT_WORK);
        write(rows -> rows.members().forget(meet(ANNA).id()));

        assertThat(opened(ANNA_AT_WORK)).isFalse();
    }

    @Test
    default void itStaysWhereTwoMembersBecomeOne() {
        note(BRAM, BRAM);
        long anna = meet(ANNA).id();
        write(rows -> rows.identities().join(anna, meet(BRAM).id()));

        assertThat(opened(BRAM)).isTrue();
    }

    @Test
    default void itGoesWithAPlaceThatIsLetGo() {
        note(BRAM, BRAM);
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.identities().join(anna, bram));
        Identity left = database().read(rows -> rows.identities().of(anna)).getFirst();
        note(ANNA, left.person());
        write(rows -> rows.identities().letGo(anna, left));

        assertThat(opened(left.person())).isFalse();
    }

    private void note(Person member, Person place) {
        long id = meet(member).id();
        write(rows -> rows.openedHomes().note(id, place));
    }

    private boolean opened(Person place) {
        return database().read(rows -> rows.openedHomes().has(place));
    }
}
