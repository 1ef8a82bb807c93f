package druppel.feature.admin;

import druppel.chat.Reply;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Mention;
import druppel.testing.TestApplication;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/// Fixture for tests of invitations: the first member is an admin.
public abstract class InviteCommandTest extends DeliveryEngineTest {
    public static final PlatformUser CARLA = TestApplication.person("carla");
    static final String INVITATION = "A colleague invites you";

    @BeforeEach
    void annaIsAnAdmin() {
        testApplication.chat.knows(ANNA, UserProfile.Role.ADMIN);
    }

    public String invite(PlatformUser... people) {
        String tags = Arrays.stream(people).map(user -> "@" + user.user()).collect(Collectors.joining(" "));
        Mention[] mentions =
                Arrays.stream(people).map(user -> new Mention.User(user.user())).toArray(Mention[]::new);
        return invite("nudge invite " + tags, mentions);
    }

    String invite(String text, Mention... mentions) {
        return text(testApplication.dialogService.answer(
                new UserAction.Asked("e", ANNA, text, List.of(mentions), Optional.empty())));
    }

    public boolean known(PlatformUser user) {
        return testApplication.read(rows -> rows.members().find(user).isPresent());
    }

    public void introduce() {
        new InvitationJob(
                        testApplication.store,
                        testApplication.library,
                        testApplication.chats(),
                        Telemetry.NONE,
                        testApplication.now::get)
                .run();
    }

    public void later(int times) {
        IntStream.range(0, times).forEach(time -> testApplication.tickAfter(Duration.ofSeconds(31)));
    }

    public long invitations(PlatformUser user) {
        return testApplication.chat.arrivedFor(user).stream()
                .filter(post -> post.card().plainText().contains(INVITATION))
                .count();
    }

    static Set<String> people(int count) {
        return IntStream.range(0, count).mapToObj(number -> "p" + number).collect(Collectors.toSet());
    }

    public static String text(Reply reply) {
        return reply.cards().stream().map(card -> card.plainText()).collect(Collectors.joining("\n"));
    }
}
