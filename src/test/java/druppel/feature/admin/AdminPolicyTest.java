package druppel.feature.admin;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Admins that the settings name.
class AdminPolicyTest {
    private static final PlatformUser BOSS = new PlatformUser(Platform.SLACK, "T1", "U1");

    private final AdminPolicy adminPolicy = new AdminPolicy(Set.of(BOSS), Map.of());

    @Test
    void whoIsNamedIsAnAdmin() {
        assertThat(adminPolicy.isAdmin(BOSS)).isTrue();
    }

    @Test
    void theSameIdInAnotherWorkspaceIsSomebodyElse() {
        assertThat(adminPolicy.isAdmin(new PlatformUser(Platform.SLACK, "T2", "U1")))
                .isFalse();
    }

    @Test
    void theSameIdOnAnotherPlatformIsSomebodyElse() {
        assertThat(adminPolicy.isAdmin(new PlatformUser(Platform.TEAMS, "T1", "U1")))
                .isFalse();
    }

    @Test
    void theCaseInWhichAnIdWasPastedDoesNotMatter() {
        assertThat(adminPolicy.isAdmin(new PlatformUser(Platform.SLACK, "t1", "u1")))
                .isTrue();
    }

    @Test
    void aSubjectOfAnOpenIdProviderIsTakenAsItIsWritten() {
        AdminPolicy admins = new AdminPolicy(Set.of(PlatformUser.local("oidc:aB-1")), Map.of());

        assertThat(admins.isAdmin(PlatformUser.local("oidc:aB-1"))).isTrue();
        assertThat(admins.isAdmin(PlatformUser.local("oidc:Ab-1"))).isFalse();
    }

    @Test
    void aSubjectStaysAnAdminInTheAccountThatTheyHaveLinked() {
        OidcIdentity identity = new OidcIdentity("https://login.example.org", "aB-1");
        AdminPolicy admins = new AdminPolicy(
                Set.of(identity.localAccount()),
                Map.of(),
                account -> account.equals(BOSS) ? List.of(identity) : List.of());

        assertThat(admins.isAdmin(BOSS)).isTrue();
        assertThat(admins.isAdmin(new PlatformUser(Platform.SLACK, "T1", "U2"))).isFalse();
    }
}
