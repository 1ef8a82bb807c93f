package druppel.adapter.pages.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.adapter.pages.PageServer;
import druppel.delivery.DeliveryEngineTest;
import druppel.domain.Language;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.workspace.AdminAct;
import druppel.feature.signin.accounts.InvitationService;
import druppel.testing.TestApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How an admin deletes somebody who cannot say it themselves.
class AdminForgetPageTest extends DeliveryEngineTest {
    private static final PlatformUser EVA = TestApplication.person("eva");
    private static final String SECRET = "what nobody but its writer may read";

    private PageServer pages;
    private PageServer.Visitor visitor;

    @BeforeEach
    void openPages() {
        testApplication.chat.knows(EVA, UserProfile.Role.ADMIN);
        testApplication.says(EVA, "start");
        testApplication.says(ANNA, "reflect " + SECRET);
        pages = new PageServer(testApplication, EVA);
        visitor = pages.visitor(EVA);
    }

    @AfterEach
    void closePages() {
        pages.close();
    }

    @Test
    void afterAQuestionEverythingIsDeletedAndTheAdminSeesNoneOfIt() {
        HttpResponse<String> question = post(Map.of("field.who", "anna"));
        assertThat(question.statusCode()).isEqualTo(200);
        assertThat(question.body()).contains("Delete everything about anna?", "name=\"sure\"");
        assertThat(isMember(ANNA)).isTrue();

        HttpResponse<String> receipt = confirm("local:anna");
        assertThat(receipt.statusCode()).isEqualTo(200);
        assertThat(receipt.body())
                .contains("Everything has been deleted", "Receipt ")
                .doesNotContain(SECRET, "practised day", "line of your own");
        assertThat(isMember(ANNA)).isFalse();
    }

    @Test
    void theLogNamesTheAdminAndTheReceiptAndNobodyElse() {
        String receipt = confirm("local:anna").body();

        assertThat(acts()).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(AdminAct.Kind.MEMBER_FORGOTTEN);
            assertThat(act.user()).contains("eva");
            assertThat(receipt).contains("Receipt " + act.about());
        });
        assertThat(visitor.get("/admin/log").body())
                .contains("Deleted everything of a member, receipt ")
                .doesNotContain("anna");
    }

    @Test
    void withoutATickNothingIsDeleted() {
        HttpResponse<String> unsure = post(Map.of("field.who", "local:anna", "action", "forget"));

        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Nothing was deleted.", "aria-invalid=\"true\"");
        assertThat(isMember(ANNA)).isTrue();
    }

    /// Otherwise the question would tell who is a member.
    @Test
    void theQuestionIsTheSameWhetherSomebodyIsAMemberOrNot() {
        String anna = post(Map.of("field.who", "anna")).body();
        String nobody = post(Map.of("field.who", "otto")).body();

        assertThat(nobody).isEqualTo(anna.replace("anna", "otto"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "local:otto", "slack:T1:U1", "999", "<script>"})
    void whoIsNobodyHereIsSaidAtTheField(String who) {
        HttpResponse<String> refused = confirm(who);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Nobody here has that name or id. Nothing was deleted.")
                .doesNotContain("<script>");
        assertThat(acts()).isEmpty();
    }

    @Test
    void somebodyOfAnotherWorkspaceIsNobody() {
        PlatformUser elsewhere = new PlatformUser(Platform.SLACK, "T9", "U9");
        testApplication.elsewhere.knows(elsewhere, UserProfile.Role.PERSON);
        testApplication.says(elsewhere, "start");
        long number = testApplication.member(elsewhere).id();

        assertThat(confirm("slack:T9:U9").statusCode()).isEqualTo(422);
        assertThat(confirm(Long.toString(number)).statusCode()).isEqualTo(422);
        assertThat(isMember(elsewhere)).isTrue();
    }

    @Test
    void anAccountOfTheLocalChatIsEndedByItsName() {
        invite("Zoë Bos");
        assertThat(visitor.get("/admin").body()).contains("<option value=\"zoe-bos\">Zoë Bos</option>");
        assertThat(post(Map.of("field.who", "zoë bos")).body())
                .contains("Delete everything about Zoë Bos?", "value=\"local:zoe-bos\"");

        assertThat(confirm("local:zoe-bos").statusCode()).isEqualTo(200);
        assertThat(testApplication.store.<Boolean>read(rows ->
                        rows.localAccounts().find(PlatformUser.local("zoe-bos")).isPresent()))
                .isFalse();
        assertThat(visitor.get("/admin").body()).doesNotContain("Zoë Bos");
    }

    @Test
    void whoIsNoAdminFindsNoSuchPage() {
        PageServer.Visitor member = pages.visitor(ANNA);

        assertThat(member.get("/admin/forget").statusCode()).isEqualTo(404);
        assertThat(member.post("/admin/forget", Map.of("field.who", "eva", "action", "forget", "sure", "yes"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(isMember(EVA)).isTrue();
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionDoesNothing() {
        assertThat(visitor.postForged(
                                "/admin/forget", Map.of("field.who", "local:anna", "action", "forget", "sure", "yes"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(isMember(ANNA)).isTrue();
    }

    @Test
    void thePageSpeaksTheLanguageOfTheAdmin() {
        testApplication.says(EVA, "nudge language nl");

        assertThat(visitor.get("/admin/forget").body()).contains("Iemand wissen");
        assertThat(post(Map.of("field.who", "anna")).body()).contains("Alles over anna wissen?");
        assertThat(confirm("local:anna").body()).contains("Alles is gewist", "Ontvangstbewijs ", "back-ups");
    }

    private void invite(String name) {
        new InvitationService(testApplication.store, PageServer.SITE, testApplication.now::get, Optional.of(EVA))
                .invite(new InvitationService.Newcomer(new PersonName(name), Optional.of(Language.EN), false));
    }

    private boolean isMember(PlatformUser user) {
        return testApplication.store.read(rows -> rows.members().find(user).isPresent());
    }

    private List<AdminAct> acts() {
        return testApplication.store.read(rows -> rows.adminActs().newest(EVA.at(), 0, 9));
    }

    private HttpResponse<String> confirm(String who) {
        return post(Map.of("field.who", who, "action", "forget", "sure", "yes"));
    }

    private HttpResponse<String> post(Map<String, String> form) {
        return visitor.post("/admin/forget", form);
    }
}
