package druppel.teams;

import druppel.app.Address;
import druppel.app.Chat;
import druppel.app.ChatContract;
import druppel.app.Contact;
import druppel.app.MessageRef;
import druppel.app.Profile;
import druppel.app.Role;
import druppel.core.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class TeamsChatContractTest extends ChatContract {
    private final TeamsHouse house = new TeamsHouse("2026-11-30T08:00:00Z");

    @BeforeEach
    void meet() {
        meet("anna");
        meet("ben");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    protected Chat chat() {
        return house.door.chat();
    }

    @Override
    protected Address member() {
        return address("anna");
    }

    @Override
    protected Address stranger() {
        return address("ben");
    }

    @Override
    protected Instant before() {
        return house.now.get();
    }

    @Override
    protected String seen(MessageRef message) {
        return house.connector.message(message.message()).at("/attachments/0/content").toString();
    }

    @Override
    protected String harmless(String text) {
        return "{\"type\":\"TextRun\",\"text\":\"" + text + "\"";
    }

    private void meet(String user) {
        ((TeamsChat) house.door.chat())
                .meet(
                        TeamsHouse.person(user),
                        new Profile(Optional.of(ZoneOffset.UTC), Language.EN, Role.PERSON),
                        new Contact(
                                house.connector.service(), "29:" + user, Optional.of("a:" + user)));
    }

    private static Address address(String user) {
        return new Address(TeamsHouse.person(user), Optional.empty());
    }
}
