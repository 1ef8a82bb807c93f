package druppel.chat;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.delivery.DatabaseIdentity;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageMark;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.message.Block;
import druppel.message.Button;
import druppel.message.Card;
import druppel.message.TextPicture;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Contract of a chat platform.
public abstract class ChatContract {
    private static final DatabaseIdentity DATABASE = DatabaseIdentity.first("one");
    private static final DatabaseIdentity RESTORED =
            new DatabaseIdentity("one", 2, Instant.EPOCH, Optional.of(Instant.EPOCH));
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 2\"><rect width=\"2\" height=\"2\"/></svg>";

    /// The platform under test, the same one throughout a test.
    protected abstract Chat chat();

    /// A user who can be reached.
    protected abstract Member.Recipient member();

    /// Somebody else.
    protected abstract Member.Recipient stranger();

    /// An instant before the test began.
    protected abstract Instant before();

    /// What the member sees of a message, in the platform's own markup.
    protected abstract String seen(MessageRef message);

    /// A text escaped for the platform's own markup.
    protected abstract String harmless(String text);

    @Test
    void aCardThatIsPostedIsThere() {
        assertThat(seen(posted(Card.text("A small drop")))).contains("A small drop");
    }

    @Test
    void aCardThatIsUpdatedReadsAnew() {
        MessageRef message = posted(Card.text("before"));

        chat().update(member().user(), message, Card.text("after"));

        assertThat(seen(message)).contains("after").doesNotContain("before");
    }

    @Test
    void anUpdateTellsThatItIsThere() {
        MessageRef message = posted(Card.text("before"));

        assertThat(chat().update(member().user(), message, Card.text("after")))
                .isEqualTo(new SendOutcome.Sent(message));
    }

    @Test
    void aDeliveryIsFoundAgain() {
        MessageRef message = posted(Card.text("A small drop"));

        assertThat(chat().find(member(), mark(member(), DATABASE, 41), before()))
                .isEqualTo(remembered(message));
    }

    @Test
    void aDeliveryIsFoundAgainAfterAnUpdate() {
        MessageRef message = posted(Card.text("before"));
        chat().update(member().user(), message, Card.text("after"));

        assertThat(chat().find(member(), mark(member(), DATABASE, 41), before()))
                .isEqualTo(remembered(message));
    }

    @Test
    void aDeliveryIsFoundAgainByARestoredDatabaseThatNumbersItsRowsAnew() {
        MessageRef message = posted(Card.text("A small drop"));

        assertThat(chat().find(member(), mark(member(), RESTORED, 7), before())).isEqualTo(remembered(message));
    }

    @Test
    void anotherDeliveryWithTheSameRowNumberIsNotFound() {
        posted(Card.text("A small drop"));
        Delivery.Id same = new Delivery.Id(41);

        assertThat(chat().find(
                                member(),
                                new MessageMark("one", 1, "recap/2026-11-24/" + account(member()), Optional.of(same)),
                                before()))
                .isEmpty();
    }

    @Test
    void aDeliveryOfAnotherInstallationIsNotFound() {
        posted(Card.text("A small drop"));

        assertThat(chat().find(member(), mark(member(), DatabaseIdentity.first("two"), 41), before()))
                .isEmpty();
    }

    @Test
    void aDeliveryToSomebodyElseIsNotFound() {
        posted(Card.text("A small drop"));

        assertThat(chat().find(stranger(), mark(stranger(), DATABASE, 41), before()))
                .isEmpty();
    }

    @Test
    void theProfileHasAZoneAndALanguage() {
        assertThat(chat().profileInBackground(member().user())).isInstanceOf(ProfileLookupResult.Known.class);
    }

    @Test
    void textIsNeverTakenForMarkup() {
        String text = "<b>*bold*</b> & <https://example.org|a link>";

        assertThat(seen(posted(Card.text(text)))).contains(harmless(text));
    }

    @Test
    void everyKindOfBlockIsDrawn() {
        String seen = seen(posted(new Card(everyKind())));

        assertThat(List.of(
                        "heading",
                        "paragraph",
                        "quote",
                        "note",
                        "label",
                        "value",
                        "remark",
                        "file",
                        "link",
                        "line",
                        "day",
                        "monday",
                        "press"))
                .allSatisfy(word -> assertThat(seen).contains("the " + word));
    }

    @Test
    void noKindOfBlockIsForgottenHere() {
        assertThat(everyKind().stream().map(Object::getClass).distinct())
                .hasSameSizeAs(Arrays.asList(Block.class.getPermittedSubclasses()));
    }

    /// A platform that cannot look up messages says so, and finds none.
    private Optional<MessageRef> remembered(MessageRef message) {
        return chat().canFind() ? Optional.of(message) : Optional.empty();
    }

    private MessageRef posted(Card card) {
        SendOutcome outcome = chat().post(member(), card, mark(member(), DATABASE, 41));
        return Optional.of(outcome)
                .flatMap(it -> it instanceof SendOutcome.Sent sent ? Optional.of(sent.ref()) : Optional.empty())
                .orElseThrow(() -> new AssertionError("not sent: " + outcome));
    }

    private static MessageMark mark(Member.Recipient to, DatabaseIdentity database, long row) {
        return new MessageMark(
                database.installation(),
                database.epoch(),
                "nudge/2026-11-24/" + account(to),
                Optional.of(new Delivery.Id(row)));
    }

    private static String account(Member.Recipient to) {
        return to.user().key();
    }

    private static List<Block> everyKind() {
        return Stream.<Block>of(
                        new Block.Heading("the heading"),
                        new Block.Paragraph("the paragraph"),
                        new Block.Quote("the quote"),
                        new Block.Note("the note"),
                        new Block.Facts(List.of(new Block.Fact("the label", "the value"))),
                        new Block.People(List.of(new Block.Someone("demo", "the remark"))),
                        new Block.Picture("the drawing", new TextPicture(SVG)),
                        new Block.File("harvest:all", "harvest.md", "the file", "the file"),
                        new Block.Link("the link", "https://druppel.example.org/file/x"),
                        new Block.Input("line", "the line", Block.Entry.LINE, "as it was"),
                        new Block.Choices("days", "the day", true, monday(), Set.of("mon")),
                        new Block.Item("the item", Button.plain("press:2", "the item’s press")),
                        Block.buttons(Button.primary("press:1", "the press")))
                .toList();
    }

    private static List<Block.Option> monday() {
        return List.of(new Block.Option("mon", "the monday"));
    }
}
