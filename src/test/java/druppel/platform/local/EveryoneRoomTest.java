package druppel.platform.local;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PublicPost;
import druppel.chat.SharedRoom;
import druppel.chat.SharedRoom.SharedCard;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What members share with everyone in the local chat, and withdraw.
class EveryoneRoomTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");
    private static final PlatformUser ANNA = PlatformUser.local("anna");
    private static final PlatformUser BRAM = PlatformUser.local("bram");

    @TempDir
    private Path folder;

    private Database store;
    private LocalChat chat;
    private SharedRoom room;

    @BeforeEach
    void open() {
        store = SqliteTemplate.open(folder);
        chat = new LocalChat(store, InstantSource.fixed(NOW));
        room = chat.sharedRoom().orElseThrow();
    }

    @AfterEach
    void close() {
        chat.close();
        store.close();
    }

    @Test
    void whatIsSharedIsInTheRoomAndItsAuthorsNewestFirst() {
        share(ANNA, "I asked");
        share(BRAM, "I told");
        share(ANNA, "I waited");

        assertThat(chat.messages().newest(MessageStore.EVERYONE, 9)).hasSize(3);
        assertThat(texts(ANNA)).containsExactly("I waited", "I asked");
        assertThat(room.of(ANNA).getFirst().at()).isEqualTo(NOW);
    }

    @Test
    void whatIsWithdrawnIsGoneFromTheOpenPagesToo() {
        share(ANNA, "I asked");
        try (MessageBroadcaster.Listener listener = chat.broadcaster()
                .subscribe(MessageStore.EVERYONE, Optional.empty())
                .orElseThrow()) {
            long id = Long.parseLong(id(ANNA));

            assertThat(room.withdraw(ANNA, id(ANNA))).isTrue();
            assertThat(listener.next(Duration.ZERO)).contains(new BroadcastEvent.Removed(id));
        }
        assertThat(texts(ANNA)).isEmpty();
        assertThat(chat.messages().newest(MessageStore.EVERYONE, 9)).isEmpty();
    }

    @Test
    void nobodyWithdrawsWhatAnotherSharedOrNobodyDid() {
        share(ANNA, "I asked");

        assertThat(room.withdraw(BRAM, id(ANNA))).isFalse();
        assertThat(room.withdraw(ANNA, "999")).isFalse();
        assertThat(room.withdraw(ANNA, "x")).isFalse();
        assertThat(texts(ANNA)).containsExactly("I asked");
    }

    @Test
    void noMessageOfAConversationIsWithdrawn() {
        long said = chat.messages().say("anna", "hello").id();

        assertThat(room.withdraw(ANNA, Long.toString(said))).isFalse();
        assertThat(chat.messages().find("anna", said)).isNotEqualTo(Optional.empty());
    }

    private void share(PlatformUser author, String text) {
        room.post(author, new PublicPost(Card.text(text), Card.text("shared"), Card.text("failed")));
    }

    private List<String> texts(PlatformUser author) {
        return room.of(author).stream().map(shared -> shared.card().plainText()).toList();
    }

    private String id(PlatformUser author) {
        return room.of(author).stream().map(SharedCard::id).findFirst().orElseThrow();
    }
}
