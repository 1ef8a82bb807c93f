package druppel.dialog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.ReplyJson;
import druppel.chat.UserAction;
import druppel.chat.intake.InboxProcessor;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Card;
import druppel.message.Mention;
import druppel.persistence.InboxRepository;
import druppel.testing.TestApplication;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An event whose process ends between what it did and its stored reply. The act has stored its answer in its own
/// transaction, so the next process says that and does not carry the event out again.
class RepeatedEventTest extends DeliveryEngineTest {
    private static final PlatformUser CARLA = TestApplication.person("carla");
    private static final PlatformUser ELSEWHERE = new PlatformUser(Platform.SLACK, "T1", "U1");
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}-[0-9A-Z]{4}");

    private int events;

    @BeforeEach
    void annaHasANudge() {
        testApplication.windTo(MONDAY + "T09:00");
    }

    @Test
    void tipsAndNudges() {
        commands("tip", "tip feedback", "tip brave", "now");
        button("another:1");
        button("notforme:1");
        button("later:1");
        commands("keep", "keep off", "plan When we meet, I’ll ask one question.", "plan off");
        carriedOutOnce(pressed(ANNA, "planned:ask", Map.of("plan", "When we meet, I’ll ask one question.")));
        button("unplan:ask");
        commands("done", "undo", "reflect I asked her first.", "suits reset");
    }

    @Test
    void settings() {
        commands(
                "at 9:30",
                "days mon-thu",
                "followup 16:00",
                "daily",
                "language english",
                "holidays nl",
                "brave off",
                "aim values",
                "aim off",
                "practice trust",
                "programme season",
                "pause 2 weeks",
                "pause 2 weeks",
                "resume",
                "sign out");
        carriedOutOnce(pressed(ANNA, "settings:", Map.of("at", "8:15")));
    }

    @Test
    void buddiesAndTeams() {
        commands("buddy on", "buddy skip", "buddy junior");
        carriedOutOnce(asked(ANNA, "buddy not @carla", new Mention.User("carla")));
        button("together:carla");
        commands("buddy off", "echo ABCD-EFGH");
        String code = code(carriedOutOnce(asked(ANNA, "echo on")));
        testApplication.says(BRAM, "start");
        carriedOutOnce(pressed(BRAM, "echo:yes:" + code, Map.of()));
        button("echo:renew");
        commands("echo off", "echo off");
    }

    @Test
    void linkedAccounts() {
        commands("link ABCD-EFGH");
        String code = code(carriedOutOnce(asked(ANNA, "link")));
        testApplication.presses(ELSEWHERE, "join:");
        carriedOutOnce(pressed(ELSEWHERE, "link:" + code.replace("-", ""), Map.of()));
    }

    @Test
    void administration() {
        testApplication.chat.knows(ANNA, UserProfile.Role.ADMIN);
        commands("admin dayoff 2026-12-24 Christmas Eve", "defaults at 8:00");
        button("dayoffremove:2026-12-24");

        UserAction invite = asked(ANNA, "invite @carla", new Mention.User("carla"));
        received(invite);
        testApplication.dialogService.answer(invite);
        assertThat(repeated(invite).element().cards().getFirst().plainText()).contains("I’ll ask one person, each");
        assertThat(isKnown(CARLA)).isTrue();
    }

    @Test
    void repairOfAStreak() {
        testApplication.says(ANNA, "done");
        testApplication.windTo("2026-12-03T09:30");
        String offer = carriedOutOnce(pressed(ANNA, "repair:", Map.of())).toString();
        Matcher done = Pattern.compile("action=(repaired:[^,]*)").matcher(offer);
        assertThat(done.find()).as(offer).isTrue();
        carriedOutOnce(pressed(ANNA, done.group(1), Map.of("text", "I asked her first.")));
    }

    @Test
    void theEndOfAMembership() {
        commands("stop", "stop", "start");
        button("forget:yes");
        assertThat(isKnown(ANNA)).isFalse();
    }

    private boolean isKnown(PlatformUser user) {
        return testApplication.read(rows -> rows.members().find(user).isPresent());
    }

    private void commands(String... commands) {
        List.of(commands).forEach(command -> carriedOutOnce(asked(ANNA, command)));
    }

    private void button(String action) {
        carriedOutOnce(pressed(ANNA, action, Map.of()));
    }

    private Reply carriedOutOnce(UserAction action) {
        received(action);
        Reply answer = testApplication.dialogService.answer(action).to(action);
        assertThat(repeated(action))
                .as(action.toString())
                .extracting(RepeatedEventTest::cards)
                .containsExactly(cards(answer));
        return answer;
    }

    private void received(UserAction action) {
        try (InboxProcessor inbox = inbox("before")) {
            byte[] body = action.eventId().getBytes(UTF_8);
            inbox.receive(
                    new InboxRepository.Event(action.from().platform(), action.eventId(), "action", body),
                    action.eventId());
        }
    }

    /// What the next process says, which does not carry out the event.
    private Queue<Reply> repeated(UserAction action) {
        Queue<Reply> told = new ConcurrentLinkedQueue<>();
        try (InboxProcessor inbox = inbox("after")) {
            testApplication.store.update(rows -> rows.inbox().releaseAll());
            inbox.resume(
                    action.from().platform(),
                    event -> inbox.answer(
                            action.from(),
                            event.event().id(),
                            outcome -> outcome.orElseThrow().to(action),
                            (reply, progress) -> told.add(reply),
                            failed -> {}));
        }
        return told;
    }

    private InboxProcessor inbox(String worker) {
        return new InboxProcessor(testApplication.store, worker, testApplication.now::get);
    }

    /// What is said, as it is stored; what the dialogue adds, such as the place of a card, is not part of an act.
    private static List<Card> cards(Reply reply) {
        Reply stored = ReplyJson.read(ReplyJson.write(reply));
        return Stream.concat(stored.replacement().stream(), stored.cards().stream())
                .toList();
    }

    private UserAction asked(PlatformUser who, String text, Mention... mentions) {
        return new UserAction.Asked(event(), who, "nudge " + text, List.of(mentions), Optional.empty());
    }

    private UserAction pressed(PlatformUser who, String action, Map<String, String> values) {
        return new UserAction.Pressed(event(), who, Optional.of(new MessageRef(who.user(), "m1")), action, values);
    }

    private String event() {
        events++;
        return "event-" + events;
    }

    private static String code(Reply reply) {
        Matcher code = CODE.matcher(reply.cards().getFirst().plainText());
        assertThat(code.find()).isTrue();
        return code.group();
    }
}
