package druppel.feature.buddies;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.PlatformUser;
import druppel.message.Button;
import druppel.message.Mention;
import druppel.testing.InMemoryChat;
import druppel.testing.TestApplication;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A member blocks a colleague as a buddy: nobody is told, and it can be undone.
class BuddyBlockServiceTest extends DeliveryEngineTest {
    private static final PlatformUser CARLA = TestApplication.person("carla");
    private static final String TITLE = "Your budd";
    private static final String GOOD = "Good, from now on I won’t pair you. Nobody else is told.";

    @BeforeEach
    void join() {
        List.of(BRAM, CARLA).forEach(who -> testApplication.says(who, "start"));
        List.of(ANNA, BRAM).forEach(who -> testApplication.says(who, "nudge buddy on"));
    }

    @Test
    void whoIsNotToBeMetIsNotMet() {
        assertThat(says(ANNA, "nudge buddy not @bram", "bram")).isEqualTo(GOOD);
        testApplication.windTo("2026-12-21T12:00");
        assertThat(introductions(ANNA)).isEmpty();
        assertThat(introductions(BRAM)).isEmpty();
    }

    @Test
    void theOtherOneHearsNothing() {
        says(ANNA, "nudge buddy not @bram", "bram");
        testApplication.windTo("2026-12-07T12:00");
        assertThat(testApplication.chat.arrivedFor(BRAM))
                .noneMatch(post -> post.card().plainText().contains("together"));
        assertThat(testApplication.says(BRAM, "nudge buddy").cards().getFirst().plainText())
                .doesNotContain("anna");
    }

    @Test
    void itCanBeTakenBackInWords() {
        says(ANNA, "nudge buddy not @bram", "bram");
        says(ANNA, "nudge buddy again @bram", "bram");
        testApplication.windTo("2026-12-07T12:00");
        assertThat(introductions(ANNA)).hasSize(1);
    }

    @Test
    void itHoldsForTheWeekThatIsPairedAlready() {
        testApplication.windTo("2026-12-06T12:00");
        says(ANNA, "nudge buddy not @bram", "bram");
        testApplication.windTo("2026-12-07T12:00");
        assertThat(introductions(ANNA)).isEmpty();
        assertThat(introductions(BRAM)).isEmpty();
    }

    @Test
    void aButtonUnderTheIntroductionDoesTheSame() {
        testApplication.windTo("2026-12-07T12:00");
        Reply reply = testApplication.presses(ANNA, "apart:2026-12-07");
        assertThat(reply.cards().getFirst().plainText()).isEqualTo(GOOD);
        testApplication.windTo("2026-12-14T12:00");
        assertThat(introductions(ANNA)).hasSize(1);
    }

    @Test
    void itIsUndoneByButton() {
        testApplication.windTo("2026-12-07T12:00");
        Reply reply = testApplication.presses(ANNA, "apart:2026-12-07");
        Button undo = reply.cards().getFirst().buttons().getFirst();
        testApplication.presses(ANNA, undo.action());
        testApplication.windTo("2026-12-14T12:00");
        assertThat(introductions(ANNA)).hasSize(2);
    }

    @Test
    void itIsUndoneWhereItIsListed() {
        says(ANNA, "nudge buddy not @bram", "bram");
        Reply listed = testApplication.says(ANNA, "nudge buddy");
        assertThat(listed.cards().getFirst().plainText()).contains("bram: not for now");
        testApplication.presses(ANNA, "together:bram");
        assertThat(testApplication.says(ANNA, "nudge buddy").cards().getFirst().plainText())
                .doesNotContain("bram");
    }

    @Test
    void ofTwoItIsAskedWhich() {
        testApplication.says(CARLA, "nudge buddy on");
        testApplication.windTo("2026-12-07T12:00");
        Reply which = testApplication.presses(ANNA, "apart:2026-12-07");
        assertThat(which.cards().getFirst().plainText()).startsWith("Which of the two?");
        testApplication.presses(
                ANNA, which.cards().getFirst().buttons().getFirst().action());
        assertThat(testApplication.<List<PlatformUser>>read(rows ->
                        rows.buddies().blocked(testApplication.member(ANNA).id())))
                .hasSize(1);
    }

    @Test
    void nobodyElseCanBePutAsideByAForgedButton() {
        long carla = testApplication.member(CARLA).id();
        testApplication.windTo("2026-12-07T12:00");
        for (String about : List.of("2026-12-07:" + carla, "2026-11-30", "x", "", ":", "2026-12-07:")) {
            testApplication.presses(ANNA, "apart:" + about);
        }
        assertThat(testApplication.<List<PlatformUser>>read(rows ->
                        rows.buddies().blocked(testApplication.member(ANNA).id())))
                .isEmpty();
    }

    @Test
    void theAnswerIsTheSameForWhoIsUnknown() {
        assertThat(says(ANNA, "nudge buddy not @zoe", "zoe")).isEqualTo(GOOD);
    }

    @Test
    void itHoldsForSomebodyWhoComesLater() {
        PlatformUser zoe = TestApplication.person("zoe");
        says(ANNA, "nudge buddy not @zoe", "zoe");
        testApplication.says(zoe, "start");
        testApplication.says(BRAM, "nudge buddy off");
        testApplication.says(zoe, "nudge buddy on");
        testApplication.windTo("2026-12-07T12:00");
        assertThat(introductions(ANNA)).isEmpty();
    }

    @Test
    void nobodyAvoidsThemselvesAGroupOrNobody() {
        String how = "I can’t see who that is.";
        assertThat(says(ANNA, "nudge buddy not @anna", "anna")).startsWith(how);
        assertThat(testApplication
                        .says(ANNA, "nudge buddy not")
                        .cards()
                        .getFirst()
                        .plainText())
                .startsWith(how);
        testApplication.chat.gathers("team", Set.of("bram", "carla"));
        assertThat(said(ANNA, "nudge buddy not #team", List.of(new Mention.Group("team"))))
                .startsWith(how);
    }

    private String says(PlatformUser who, String text, String user) {
        return said(who, text, List.of(new Mention.User(user)));
    }

    private String said(PlatformUser who, String text, List<Mention> mentions) {
        MessageRef message = new MessageRef(who.user(), "said");
        return testApplication
                .dialogService
                .answer(new UserAction.Said("e", who, text, message, Optional.empty(), mentions, Optional.empty()))
                .cards()
                .getFirst()
                .plainText();
    }

    private List<InMemoryChat.Post> introductions(PlatformUser who) {
        return testApplication.chat.arrivedFor(who).stream()
                .filter(post -> post.card().plainText().contains(TITLE))
                .toList();
    }
}
