package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import org.junit.jupiter.api.Test;

/// What every store owes those who have opened their own page.
interface OpenedHomeContract extends StoreFixture {
    PlatformUser ANNA_AT_WORK = new PlatformUser(Platform.SLACK, "T7", "U7");

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
        write(rows -> rows.linkedAccounts().merge(anna, meet(BRAM).id()));

        assertThat(opened(BRAM)).isTrue();
    }

    @Test
    default void itGoesWithAPlaceThatIsLetGo() {
        note(BRAM, BRAM);
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.linkedAccounts().merge(anna, bram));
        LinkedAccount left =
                database().read(rows -> rows.linkedAccounts().of(anna)).getFirst();
        note(ANNA, left.user());
        write(rows -> rows.linkedAccounts().unlink(anna, left));

        assertThat(opened(left.user())).isFalse();
    }

    @Test
    default void itIsOutOfDateWhereItWasOpenedAndWhereNobodyIsKnown() {
        meet(BRAM);
        assertThat(needsUpdate(BRAM)).isFalse();

        note(BRAM, BRAM);
        assertThat(needsUpdate(BRAM)).isTrue();

        write(rows -> rows.members().forget(meet(BRAM).id()));
        assertThat(needsUpdate(BRAM)).isTrue();
    }

    private boolean needsUpdate(PlatformUser place) {
        return database().read(rows -> rows.openedHomes().needsUpdate(place));
    }

    private void note(PlatformUser member, PlatformUser place) {
        long id = meet(member).id();
        write(rows -> rows.openedHomes().add(id, place));
    }

    private boolean opened(PlatformUser place) {
        return database().read(rows -> rows.openedHomes().contains(place));
    }
}
