package druppel.store;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.ContactInfo;
import druppel.domain.member.PlatformUser;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every store owes those whom their id alone does not reach.
interface ContactContract extends StoreFixture {
    ContactInfo FIRST = new ContactInfo(URI.create("https://example.org/emea"), "29:a", Optional.of("a:1"));

    @Test
    default void howSomebodyIsReachedIsKept() {
        note(ANNA, FIRST);
        assertThat(contact(ANNA)).contains(FIRST);
        assertThat(contact(BRAM)).isEmpty();
    }

    @Test
    default void whatIsHeardLastCounts() {
        ContactInfo moved = new ContactInfo(URI.create("https://example.org/amer"), "29:b", Optional.of("a:2"));
        note(ANNA, FIRST);
        note(ANNA, moved);
        assertThat(contact(ANNA)).contains(moved);
    }

    @Test
    default void aConversationThatIsKnownStaysKnown() {
        note(ANNA, FIRST);
        note(ANNA, new ContactInfo(FIRST.service(), FIRST.user(), Optional.empty()));
        assertThat(contact(ANNA)).contains(FIRST);
    }

    @Test
    default void aMemberWhoIsForgottenIsReachedNoMore() {
        note(ANNA, FIRST);
        note(BRAM, FIRST);
        long anna = meet(ANNA).id();
        write(rows -> rows.members().forget(anna));
        assertThat(contact(ANNA)).isEmpty();
        assertThat(contact(BRAM)).contains(FIRST);
    }

    private void note(PlatformUser user, ContactInfo contactInfo) {
        write(rows -> rows.contacts().save(user, contactInfo));
    }

    private Optional<ContactInfo> contact(PlatformUser user) {
        return readIfAny(rows -> rows.contacts().find(user));
    }
}
