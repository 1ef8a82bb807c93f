package druppel.feature.linking;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.PlatformEvent;
import druppel.chat.Reply;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.message.Card;
import druppel.testing.TestApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Fixture for tests of linked accounts: Anna has joined in one account and is new in another.
abstract class LinkTest extends DeliveryEngineTest {
    static final PlatformUser ELSEWHERE = TestApplication.ANNA_ELSEWHERE;
    static final PlatformUser STRANGER = new PlatformUser(Platform.SLACK, "T1", "U2");

    /// Their other accounts.
    List<LinkedAccount> places(PlatformUser who) {
        long member = testApplication.member(who).id();
        return testApplication.read(rows -> rows.linkedAccounts().of(member));
    }

    boolean isKnown(PlatformUser who) {
        return testApplication.read(rows -> rows.members().find(who).isPresent());
    }

    Set<String> known(PlatformUser who) {
        return testApplication.read(rows -> rows.members().known(who.at(), List.of(who.user())));
    }

    /// Anna links her two accounts.
    void link() {
        link(ANNA, ELSEWHERE);
    }

    void link(PlatformUser from, PlatformUser to) {
        String code = code(from);
        testApplication.says(to, "nudge link " + code);
        assertThat(said(testApplication.presses(to, "link:" + code.replace("-", ""))))
                .startsWith("Linked");
    }

    String code(PlatformUser who) {
        return said(testApplication.says(who, "nudge link")).replaceAll("(?s).*nudge link (\\S{9})”.*", "$1");
    }

    void undo(PlatformUser who) {
        long place = places(who).getFirst().id();
        assertThat(said(testApplication.presses(who, "unlink:" + place))).startsWith("Unlinked");
    }

    void guessTenTimes() {
        for (int time = 0; time < 10; time++) {
            String wrong = "0000-000" + time;
            assertThat(said(testApplication.says(STRANGER, "nudge link " + wrong)))
                    .startsWith("That code does");
        }
    }

    void changes(PlatformUser who, UserProfile.Role role) {
        testApplication.platformEventService.handle(
                new PlatformEvent.Changed(who, Optional.empty(), Optional.empty(), role));
    }

    void close(PlatformUser who) {
        testApplication.platformEventService.handle(new PlatformEvent.Closed(who.at(), "token_revoked"));
    }

    static String said(Reply reply) {
        List<Card> cards = new ArrayList<>(reply.cards());
        reply.replacement().ifPresent(cards::add);
        return cards.stream().map(Card::plainText).collect(Collectors.joining("\n"));
    }
}
