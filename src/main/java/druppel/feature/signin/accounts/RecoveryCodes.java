package druppel.feature.signin.accounts;

import druppel.common.KeyedRateLimiter;
import druppel.common.KeyedRateLimiter.Allowance;
import druppel.domain.member.LinkCode;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import io.github.bucket4j.TimeMeter;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.stream.Collectors;

/// Recovery codes, with which people come into their accounts again from another browser. A code is used once: who
/// comes in with it gets a new one. The database has only a keyed digest.
///
/// A code cannot be guessed, and those who try are stopped: ten attempts an hour from one address, and three hundred
/// from all together. Thread-safe.
public final class RecoveryCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Allowance FROM_ONE_ADDRESS = new Allowance(10, PERIOD);
    private static final Allowance IN_ALL = new Allowance(300, PERIOD);

    private final UnitOfWork store;
    private final KeyedRateLimiter ofAddress;
    private final KeyedRateLimiter ofAll;

    /// What became of an attempt to come in.
    public sealed interface Attempt {
        /// The person is in; the code is new.
        record Recovered(LocalAccount account, RecoveryCode code) implements Attempt {}

        /// No such name has this code.
        record Wrong() implements Attempt {}

        /// There were too many attempts lately.
        record TooMany() implements Attempt {}
    }

    public RecoveryCodes(UnitOfWork store, TimeMeter time) {
        this.store = store;
        ofAddress = new KeyedRateLimiter(time, FROM_ONE_ADDRESS);
        ofAll = new KeyedRateLimiter(time, IN_ALL);
    }

    /// Comes in with a code.
    ///
    /// @param address the network address of the browser
    /// @param named the name or the id of the account, as typed
    /// @param typed the code, as typed
    public Attempt recover(String address, String named, String typed) {
        if (!ofAddress.tryTurn(address) || !ofAll.tryTurn("")) {
            return new Attempt.TooMany();
        }
        RecoveryCode fresh = random();
        return RecoveryCode.read(typed)
                .flatMap(code -> store.write(rows -> rows.localAccounts()
                        .findByRecoveryCode(code)
                        .filter(account -> isNamed(account, named))
                        .map(account -> recovered(rows, account, fresh))))
                .orElseGet(Attempt.Wrong::new);
    }

    /// Gives an account a new code, in place of the one it has.
    public RecoveryCode renew(PlatformUser user) {
        RecoveryCode fresh = random();
        store.update(rows -> rows.localAccounts().setRecoveryCode(user, fresh));
        return fresh;
    }

    static RecoveryCode random() {
        return new RecoveryCode(RANDOM.ints(RecoveryCode.LENGTH, 0, LinkCode.ALPHABET.length())
                .mapToObj(sign -> LinkCode.ALPHABET.substring(sign, sign + 1))
                .collect(Collectors.joining()));
    }

    private static Attempt recovered(Repositories rows, LocalAccount account, RecoveryCode fresh) {
        rows.localAccounts().setRecoveryCode(account.user(), fresh);
        return new Attempt.Recovered(account, fresh);
    }

    private static boolean isNamed(LocalAccount account, String named) {
        return PersonName.read(named).filter(account.name()::resembles).isPresent()
                || account.user().user().equalsIgnoreCase(named.strip().replaceFirst("^local:", ""));
    }
}
