package druppel.domain.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.calendar.MessageKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageMarkTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
    private static final String ANNA = "slack:T1:U1";
    private static final DatabaseIdentity FIRST = DatabaseIdentity.first("one");
    private static final DatabaseIdentity SECOND = new DatabaseIdentity("one", 2, Instant.EPOCH, Optional.empty());

    @Test
    void itSaysWhoseDatabaseWhichMessageAndForWhom() {
        assertThat(of(FIRST, ANNA, 7, TUESDAY, MessageKind.NUDGE).text())
                .isEqualTo("one/1/nudge/2026-11-24/slack:T1:U1");
    }

    @Test
    void aDeliveryIsTheSameInAnotherEpochAndWithAnotherRowNumber() {
        assertThat(of(SECOND, ANNA, 8, TUESDAY, MessageKind.NUDGE))
                .matches(mark -> mark.matches(
                        of(FIRST, ANNA, 7, TUESDAY, MessageKind.NUDGE).text()));
    }

    @Test
    void anotherAccountDateKindOrInstallationIsAnotherMessage() {
        MessageMark mark = of(FIRST, ANNA, 7, TUESDAY, MessageKind.NUDGE);

        assertThat(mark.matches(
                        of(FIRST, "slack:T1:U2", 7, TUESDAY, MessageKind.NUDGE).text()))
                .isFalse();
        assertThat(mark.matches(of(FIRST, ANNA, 7, TUESDAY.plusDays(1), MessageKind.NUDGE)
                        .text()))
                .isFalse();
        assertThat(mark.matches(of(FIRST, ANNA, 7, TUESDAY, MessageKind.RECAP).text()))
                .isFalse();
        assertThat(mark.matches(of(DatabaseIdentity.first("two"), ANNA, 7, TUESDAY, MessageKind.NUDGE)
                        .text()))
                .isFalse();
    }

    @Test
    void anInvitationIsTheSameOnEveryDate() {
        assertThat(of(FIRST, ANNA, 7, TUESDAY, MessageKind.INVITATION)
                        .matches(of(FIRST, ANNA, 9, TUESDAY.plusDays(1), MessageKind.INVITATION)
                                .text()))
                .isTrue();
    }

    @Test
    void aMessageOfAReplyIsKnownByItsEventAndItsPlace() {
        MessageMark reply = MessageMark.ofReply(FIRST, "Ev7", 0);

        assertThat(MessageMark.ofReply(SECOND, "Ev7", 0).matches(reply.text())).isTrue();
        assertThat(MessageMark.ofReply(FIRST, "Ev8", 0).matches(reply.text())).isFalse();
        assertThat(MessageMark.ofReply(FIRST, "Ev7", 1).matches(reply.text())).isFalse();
    }

    @Test
    void aMarkIsReadFromItsText() {
        MessageMark reply = MessageMark.ofReply(SECOND, "Ev7", 0);

        assertThat(MessageMark.parse(reply.text())).contains(reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "one/1", "one/x/reply/7", "one/99999999999999999999/reply/7", "/1/reply/7"})
    void anotherTextIsNoMark(String text) {
        assertThat(MessageMark.parse(text)).isEmpty();
        assertThat(MessageMark.ofReply(FIRST, "Ev7", 0).matches(text)).isFalse();
    }

    private static MessageMark of(
            DatabaseIdentity database, String account, long id, LocalDate date, MessageKind messageKind) {
        return MessageMark.of(
                database,
                account,
                new Delivery(
                        new Delivery.Id(id),
                        id,
                        date,
                        messageKind,
                        Delivery.State.SENDING,
                        true,
                        Optional.empty(),
                        Instant.EPOCH,
                        1,
                        Optional.empty(),
                        Optional.empty()));
    }
}
