package druppel.feature.membership;

import static druppel.testing.TestApplication.ANNA;
import static druppel.testing.TestApplication.ANNA_ELSEWHERE;
import static org.assertj.core.api.Assertions.assertThat;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.Language;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.workspace.AdminAct;
import druppel.feature.membership.StoredData.Item;
import druppel.message.Card;
import druppel.persistence.export.DataCategory;
import druppel.testing.TestApplication;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is stored about a member is told, and so is its deletion.
class StoredDataTest {
    @TempDir
    private Path folder;

    private TestApplication testApplication;

    @BeforeEach
    void open() {
        testApplication = TestApplication.at(folder, "2026-11-30T08:59");
        testApplication.says(ANNA, "start");
        testApplication.windTo("2026-11-30T09:30");
        testApplication.says(ANNA, "I asked first");
    }

    @AfterEach
    void close() {
        testApplication.close();
    }

    @Test
    void wordsAreEncryptedAndHaveAnEnd() {
        assertThat(items())
                .filteredOn(item -> item.text().contains("1 line of your own"))
                .containsExactly(new Item(
                        "1 practised day, 1 line of your own, 1 nudge seen and no plans of your own.",
                        true,
                        false,
                        DataCategory.PRACTICE));
    }

    @Test
    void theLocalConversationIsCounted() {
        testApplication.store.update(rows -> {
            rows.transcript().add("anna", false, "I asked first", testApplication.now.get());
            rows.transcript().share("everyone", "anna", "{}", testApplication.now.get());
        });

        assertThat(items().stream().map(Item::text))
                .contains("2 messages in the local chat: yours, mine, and what you shared with everyone.");
    }

    @Test
    void identitiesAndTheLogOfAdminsAreTold() {
        testApplication.store.update(rows -> {
            rows.oidcIdentities()
                    .link(
                            new OidcIdentity("https://login.example.org/realm", "anna-1"),
                            ANNA,
                            testApplication.now.get());
            rows.adminActs()
                    .add(new AdminAct(
                            ANNA.at(),
                            Optional.of(ANNA.user()),
                            AdminAct.Kind.DEFAULTS_CHANGED,
                            "",
                            testApplication.now.get()));
        });

        assertThat(items().stream().map(Item::text))
                .contains(
                        "You can sign in through login.example.org, which knows you as anna-1.",
                        "1 line in the admins’ log that names you. It stays there until the retention period ends,"
                                + " even if you delete everything.");
        assertThat(said(testApplication.presses(ANNA, "forget:yes")))
                .contains("1 line in the admins’ log")
                .doesNotContain("anna-1");
    }

    @Test
    void aReceiptSaysWhatRemainsInSlackToo() {
        link();

        assertThat(said(testApplication.presses(ANNA_ELSEWHERE, "forget:yes")))
                .contains("The messages, files and pictures that I sent you in Slack")
                .contains("Backups that your organisation made")
                .doesNotContain("Teams");
    }

    @Test
    void aReceiptOfTheLocalChatNamesNoOtherPlace() {
        assertThat(said(testApplication.presses(ANNA, "forget:yes")))
                .contains("Everything has been deleted.")
                .doesNotContain("Slack");
    }

    @Test
    void nothingInAReceiptSaysWhoItWas() {
        link();
        testApplication.says(ANNA, "nudge aim trust");

        assertThat(said(testApplication.presses(ANNA, "forget:yes")))
                .contains("1 practised day")
                .doesNotContain("anna", "U1", "T1", "I asked first", "trust");
    }

    private void link() {
        testApplication.says(ANNA_ELSEWHERE, "start");
        String code = said(testApplication.says(ANNA, "nudge link"));
        String signs = code.replaceAll("(?s).*?([0-9A-Z]{4}-[0-9A-Z]{4}).*", "$1");
        testApplication.presses(ANNA_ELSEWHERE, "link:" + signs.replace("-", ""));
    }

    private List<Item> items() {
        return testApplication
                .store
                .read(rows -> StoredData.of(rows, context(ANNA)))
                .items();
    }

    private RequestContext context(PlatformUser user) {
        return new RequestContext(
                testApplication.member(user), testApplication.now.get(), testApplication.library.texts(Language.EN));
    }

    private static String said(Reply reply) {
        return Stream.concat(reply.replacement().stream(), reply.cards().stream())
                .map(Card::plainText)
                .collect(Collectors.joining("\n"));
    }
}
