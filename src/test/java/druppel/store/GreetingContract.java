package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.MessageRef;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What every store owes those who were greeted.
interface GreetingContract extends StoreFixture {
    MessageRef HELLO = new MessageRef("D1", "1.1");
    MessageRef HELP = new MessageRef("D1", "1.2");

    @Test
    default void greetingsAreTakenOnce() {
        long anna = meet(ANNA).id();
        greet(anna, HELLO);
        greet(anna, HELLO);
        greet(anna, HELP);

        assertThat(taken(anna)).containsExactlyInAnyOrder(HELLO, HELP);
        assertThat(taken(anna)).isEmpty();
    }

    @Test
    default void greetingsOfOthersStay() {
        long anna = meet(ANNA).id();
        greet(anna, HELLO);

        assertThat(taken(meet(BRAM).id())).isEmpty();
        assertThat(taken(anna)).containsExactly(HELLO);
    }

    @Test
    default void greetingsFollowTheirMemberIntoAnother() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        greet(bram, HELLO);
        write(rows -> rows.linkedAccounts().merge(anna, bram));

        assertThat(taken(anna)).containsExactly(HELLO);
    }

    private void greet(long member, MessageRef message) {
        write(rows -> rows.greetings().add(member, message));
    }

    private List<MessageRef> taken(long member) {
        return database().write(rows -> rows.greetings().take(member));
    }
}
