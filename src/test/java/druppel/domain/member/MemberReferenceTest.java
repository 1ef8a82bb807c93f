package druppel.domain.member;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// How operators write whom they mean.
class MemberReferenceTest {
    @Test
    void aNumberIsThatOfTheMember() {
        assertThat(MemberReference.parse("7")).contains(new MemberReference.ById(7));
    }

    @Test
    void anAccountHasPlatformWorkspaceAndUser() {
        assertThat(MemberReference.parse("slack:T1:U1"))
                .contains(new MemberReference.Account(new PlatformUser(Platform.SLACK, "T1", "U1")));
        assertThat(MemberReference.parse("teams:0f3a-1:9c-2"))
                .contains(new MemberReference.Account(new PlatformUser(Platform.TEAMS, "0f3a-1", "9c-2")));
    }

    @Test
    void inTheLocalChatTheNameIsEnough() {
        assertThat(MemberReference.parse("local:anna"))
                .contains(new MemberReference.Account(PlatformUser.local("anna")));
        assertThat(MemberReference.parse("oidc:aB|1"))
                .contains(new MemberReference.Account(PlatformUser.local("oidc:aB|1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "slack:T1:U1", "teams:0f3a-1:9c-2", "local:anna", "oidc:aB|1"})
    void aReferenceIsToldInTheFormInWhichItIsParsed(String form) {
        assertThat(MemberReference.parse(form).orElseThrow().text()).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "07",
                "1234567890123456789",
                "anna",
                "@anna",
                "U012AB3CD",
                "slack:U1",
                "slack:T1:U1:X",
                "slack:T1:U 1",
                "Slack:T1:U1",
                "local:local:anna",
                "local:",
                "oidc:",
                "oidc:a b",
                "7 "
            })
    void anythingElseNamesNobody(String text) {
        assertThat(MemberReference.parse(text)).isEmpty();
    }
}
