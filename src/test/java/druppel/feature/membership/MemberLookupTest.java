package druppel.feature.membership;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.member.Member;
import druppel.domain.member.MemberReference;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import druppel.store.StoreFixture;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whom an operator names.
class MemberLookupTest implements StoreFixture {
    private static final URI ISSUER = URI.create("https://login.example.org");

    @TempDir
    private Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = SqliteTemplate.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Database database() {
        return database;
    }

    @Test
    void aMemberIsFoundByNumberAndByAccount() {
        long bram = meet(BRAM).id();

        assertThat(found(Long.toString(bram))).contains(bram);
        assertThat(found("slack:T1:U2")).contains(bram);
    }

    @Test
    void aLinkedAccountIsOneOfTheMembers() {
        long anna = meet(ANNA).id();
        long bram = meet(BRAM).id();
        write(rows -> rows.linkedAccounts().merge(anna, bram));

        assertThat(found("local:anna")).contains(anna);
        assertThat(found("slack:T1:U2")).contains(anna);
    }

    @Test
    void theCaseInWhichAnIdWasPastedDoesNotMatter() {
        long bram = meet(BRAM).id();

        assertThat(found("slack:t1:u2")).contains(bram);
    }

    @Test
    void aSubjectNamesTheAccountThatItIsLinkedTo() {
        long own = meet(PlatformUser.local("oidc:aB-1")).id();
        long bram = meet(BRAM).id();

        assertThat(found("oidc:aB-1")).contains(own);
        assertThat(found("oidc:Ab-1")).isEmpty();
        write(rows -> rows.oidcIdentities().link(new OidcIdentity(ISSUER.toString(), "aB-1"), BRAM, NOW));
        assertThat(found("oidc:aB-1")).contains(bram);
    }

    @Test
    void anIdentityOfAnotherProviderNamesNobody() {
        meet(BRAM);
        write(rows -> rows.oidcIdentities().link(new OidcIdentity("https://other.example.org", "aB-1"), BRAM, NOW));

        assertThat(found("oidc:aB-1")).isEmpty();
    }

    @Test
    void nobodyIsFoundWhoIsNotThere() {
        assertThat(found("7")).isEmpty();
        assertThat(found("teams:T1:U2")).isEmpty();
    }

    private Optional<Long> found(String text) {
        MemberReference reference = MemberReference.parse(text).orElseThrow();
        return readIfAny(rows -> new MemberLookup(Optional.of(ISSUER)).find(rows, reference))
                .map(Member::id);
    }
}
