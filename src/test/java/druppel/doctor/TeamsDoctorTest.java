package druppel.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import druppel.platform.teams.FakeMicrosoft;
import druppel.testing.CommandLine;
import druppel.testing.CommandLine.Said;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamsDoctorTest {
    private final FakeMicrosoft microsoft = new FakeMicrosoft();

    @TempDir
    private Path home;

    private CommandLine commandLine = new CommandLine(Path.of(""));

    @BeforeEach
    void aBotInOrder() throws JOSEException {
        microsoft.publish(new RSAKeyGenerator(2048).keyID("key-1").generate());
        commandLine = new CommandLine(home)
                .with("TEAMS_APP_ID", FakeMicrosoft.APP)
                .with("TEAMS_APP_PASSWORD", FakeMicrosoft.SECRET)
                .with("TEAMS_TENANT_ID", FakeMicrosoft.TENANT)
                .with("TEAMS_OPENID_URL", microsoft.at(FakeMicrosoft.METADATA))
                .with("TEAMS_LOGIN_URL", microsoft.at("/"))
                .with("DRUPPEL_BASE_URL", "https://druppel.example.org");
    }

    @AfterEach
    void close() {
        microsoft.close();
    }

    @Test
    void aBotThatIsInOrderIsWell() {
        Said said = commandLine.run("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains(
                        "ok   teams     the login issues tokens to the app in tenant " + FakeMicrosoft.TENANT,
                        "ok   teams     Microsoft's signing keys are available")
                .doesNotContain("marker", "token-1");
    }

    @ParameterizedTest
    @CsvSource({
        "700016, TEAMS_APP_ID, Application (client) ID",
        "7000215, TEAMS_APP_PASSWORD, not its Secret ID",
        "7000222, TEAMS_APP_PASSWORD, create a new client secret",
        "90002, TEAMS_TENANT_ID, Directory (tenant) ID",
        "53003, the login rejects the app, compare TEAMS_APP_ID"
    })
    void whatIsRefusedIsNamedWithItsRemedy(int code, String what, String remedy) {
        microsoft.answer(
                FakeMicrosoft.TOKENS,
                400,
                "{\"error\":\"invalid_client\",\"error_description\":\"marker\",\"error_codes\":[" + code + "]}");
        fails("FAIL teams     " + what, "(AADSTS" + code + ")", remedy);
    }

    @Test
    void aLoginThatDoesNotAnswerFails() {
        microsoft.answer(FakeMicrosoft.TOKENS, 503, "");
        fails("FAIL teams     no usable answer from " + microsoft.at(""), "(http_503)", "network access");
    }

    @Test
    void keysThatCannotBeHadFail() {
        microsoft.answer(FakeMicrosoft.KEYS, 404, "");
        fails(
                "FAIL teams     no usable answer from " + microsoft.at(FakeMicrosoft.METADATA),
                "(http_404)",
                "network access");
    }

    @Test
    void aBaseAddressWithoutHttpsIsNoted() {
        Said said =
                commandLine.with("DRUPPEL_BASE_URL", "http://localhost:3000").run("doctor");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("note teams     http://localhost:3000 is not an https address");
    }

    private void fails(String... parts) {
        Said said = commandLine.run("doctor");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).isEmpty();
        assertThat(said.out().lines().filter(line -> line.startsWith("FAIL")))
                .singleElement()
                .asString()
                .contains(parts)
                .doesNotContain("marker");
    }
}
