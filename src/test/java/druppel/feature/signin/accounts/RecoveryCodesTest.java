package druppel.feature.signin.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
import druppel.feature.signin.accounts.RecoveryCodes.Attempt;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import io.github.bucket4j.TimeMeter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecoveryCodesTest {
    private static final PlatformUser ANNA = PlatformUser.local("anna");
    private static final String HOME = "192.0.2.1";

    private final AtomicLong nanos = new AtomicLong();

    @TempDir
    private Path folder;

    private Database store;
    private RecoveryCodes codes;

    @BeforeEach
    void open() {
        store = SqliteTemplate.open(folder);
        codes = new RecoveryCodes(store, clock());
        store.update(rows -> rows.localAccounts()
                .save(new LocalAccount(
                        ANNA,
                        new PersonName("Anna B."),
                        Optional.of(Language.EN),
                        false,
                        Instant.EPOCH,
                        Optional.empty())));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whoHasTheCodeComesInByNameOrId() {
        assertThat(recover(HOME, " anna b. ", codes.renew(ANNA))).isInstanceOf(Attempt.Recovered.class);
        assertThat(recover(HOME, "anna", codes.renew(ANNA))).isInstanceOf(Attempt.Recovered.class);
        assertThat(recover(HOME, "local:anna", codes.renew(ANNA))).isInstanceOf(Attempt.Recovered.class);
    }

    @Test
    void aCodeIsUsedOnceAndGivesTheNext() {
        RecoveryCode first = codes.renew(ANNA);
        RecoveryCode second = ((Attempt.Recovered) recover(HOME, "anna", first)).code();

        assertThat(recover(HOME, "anna", first)).isEqualTo(new Attempt.Wrong());
        assertThat(recover(HOME, "anna", second)).isInstanceOf(Attempt.Recovered.class);
    }

    @Test
    void aCodeIsGoodForItsPersonAlone() {
        RecoveryCode code = codes.renew(ANNA);

        assertThat(recover(HOME, "Bram", code)).isEqualTo(new Attempt.Wrong());
        assertThat(recover(HOME, "", code)).isEqualTo(new Attempt.Wrong());
        assertThat(recover(HOME, "anna", code)).isInstanceOf(Attempt.Recovered.class);
    }

    @Test
    void whatIsNoCodeIsWrong() {
        assertThat(codes.recover(HOME, "anna", "K7PM")).isEqualTo(new Attempt.Wrong());
    }

    @Test
    void oneAddressHasTenAttemptsAnHour() {
        RecoveryCode code = codes.renew(ANNA);
        fail(HOME, 10);

        assertThat(recover(HOME, "anna", code)).isEqualTo(new Attempt.TooMany());
        nanos.addAndGet(Duration.ofMinutes(6).toNanos());
        assertThat(recover(HOME, "anna", code)).isInstanceOf(Attempt.Recovered.class);
    }

    @Test
    void anotherAddressHasItsOwnAttempts() {
        fail(HOME, 11);

        assertThat(recover("192.0.2.2", "anna", codes.renew(ANNA))).isInstanceOf(Attempt.Recovered.class);
    }

    @Test
    void allAddressesTogetherHaveThreeHundredAttemptsAnHour() {
        IntStream.range(0, 300).forEach(number -> fail("address " + number, 1));

        assertThat(recover("another", "anna", codes.renew(ANNA))).isEqualTo(new Attempt.TooMany());
    }

    private Attempt recover(String address, String named, RecoveryCode code) {
        return codes.recover(address, named, code.formatted());
    }

    private void fail(String address, int times) {
        IntStream.range(0, times).forEach(time -> codes.recover(address, "anna", "0000-0000-0000-0000"));
    }

    private TimeMeter clock() {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
