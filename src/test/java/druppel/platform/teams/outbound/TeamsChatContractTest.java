package druppel.platform.teams.outbound;

import druppel.chat.Chat;
import druppel.chat.ChatContract;
import druppel.domain.Language;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.ContactInfo;
import druppel.domain.member.Member;
import druppel.domain.member.UserProfile;
import druppel.platform.teams.TeamsTestApplication;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TeamsChatContractTest extends ChatContract {
    private final TeamsTestApplication application = new TeamsTestApplication("2026-11-30T08:00:00Z");

    @BeforeEach
    void meet() {
        meet("anna");
        meet("ben");
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Override
    protected Chat chat() {
        return application.module.chat();
    }

    @Override
    protected Member.Recipient member() {
        return address("anna");
    }

    @Override
    protected Member.Recipient stranger() {
        return address("ben");
    }

    @Override
    protected Instant before() {
        return application.now.get();
    }

    @Override
    protected String seen(MessageRef message) {
        return application
                .connector
                .message(message.message())
                .at("/attachments/0/content")
                .toString();
    }

    @Override
    protected String harmless(String text) {
        return "{\"type\":\"TextRun\",\"text\":\"" + text + "\"";
    }

    private void meet(String user) {
        ((TeamsChat) application.module.chat())
                .note(
                        TeamsTestApplication.person(user),
                        new UserProfile(Optional.of(ZoneOffset.UTC), Language.EN, UserProfile.Role.PERSON),
                        new ContactInfo(application.connector.service(), "29:" + user, Optional.of("a:" + user)));
    }

    private static Member.Recipient address(String user) {
        return new Member.Recipient(TeamsTestApplication.person(user), Optional.empty());
    }
}
