package druppel.feature.signin.accounts;

import druppel.common.RandomSecret;
import druppel.common.Sha256;
import druppel.domain.Language;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.PersonName;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.RecoveryCode;
import druppel.domain.workspace.AdminAct;
import druppel.feature.admin.AdminLog;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import druppel.web.SiteAddress;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Invitations to the local chat: one-time links, each for one person, whose account is made with the first of them.
///
/// No two people have the same name, because colleagues know each other by it. Thread-safe.
///
/// @param admin who invites; empty for somebody at the command line of the server
public record InvitationService(UnitOfWork store, SiteAddress site, InstantSource clock, Optional<PlatformUser> admin) {
    /// The path under which invitations are served.
    public static final String PATH = "/invite/";

    /// How long an invitation is valid.
    public static final Duration VALID = Duration.ofDays(7);

    // The room of all, and the member of the demo.
    private static final Set<String> RESERVED = Set.of("everyone", "demo");
    private static final int EARLIER_ID_BYTES = 16;
    private static final String NAMELESS = "person";

    /// Invitations from the command line of the server.
    public InvitationService(UnitOfWork store, SiteAddress site, InstantSource clock) {
        this(store, site, clock, Optional.empty());
    }

    /// What an invitation of somebody new says of them.
    ///
    /// @param language empty if it is to be that of their browser
    /// @param id the id that they are to have, such as that of an earlier member; empty for one made of the name
    public record Newcomer(PersonName name, Optional<Language> language, boolean admin, Optional<String> id) {
        /// Somebody whose id is made of the name.
        public Newcomer(PersonName name, Optional<Language> language, boolean admin) {
            this(name, language, admin, Optional.empty());
        }
    }

    /// What became of the wish to invite somebody.
    public sealed interface Outcome {
        /// The link for this person, which replaces an earlier one.
        record Invited(LocalAccount account, URI link, Instant expiresAt) implements Outcome {}

        /// Somebody has this name or id already.
        record Taken(LocalAccount account) implements Outcome {}

        /// Nobody has this name.
        record Unknown() implements Outcome {}
    }

    /// An invitation that has not been accepted yet.
    public record Open(LocalAccount account, Instant expiresAt) {}

    /// A person who came in with a link.
    ///
    /// @param code the recovery code, which is given at the first entry
    public record Entry(LocalAccount account, Optional<RecoveryCode> code) {}

    /// Invites somebody new.
    public Outcome invite(Newcomer newcomer) {
        RandomSecret secret = RandomSecret.random();
        return store.write(rows -> taken(rows, newcomer)
                .<Outcome>map(Outcome.Taken::new)
                .orElseGet(() -> issue(rows, account(rows, newcomer), secret, AdminAct.Kind.INVITATION_MADE)));
    }

    /// Gives a person a new link, and leaves their sessions and their recovery code.
    ///
    /// @param named their name or their id
    /// @param asAdmin whether they are to be an admin from now on, if they are not
    public Outcome inviteAgain(String named, boolean asAdmin) {
        RandomSecret secret = RandomSecret.random();
        return store.write(rows -> find(rows, named)
                .map(account ->
                        issue(rows, asAdmin ? account.asAdmin() : account, secret, AdminAct.Kind.INVITATION_RENEWED))
                .orElseGet(Outcome.Unknown::new));
    }

    /// Whom an invitation is for; empty if it is used, expired or unknown.
    public Optional<LocalAccount> invited(String word) {
        return RandomSecret.of(word)
                .flatMap(secret -> store.read(rows -> rows.invitations()
                        .find(secret.digest(), clock.instant())
                        .flatMap(rows.localAccounts()::find)));
    }

    /// Uses an invitation up; empty if it was used before, has expired, or is unknown.
    ///
    /// @param spoken the language of the browser
    public Optional<Entry> accept(String word, Language spoken) {
        RecoveryCode code = RecoveryCodes.random();
        return RandomSecret.of(word)
                .flatMap(secret -> store.write(rows -> rows.invitations()
                        .redeem(secret.digest(), clock.instant())
                        .flatMap(rows.localAccounts()::find)
                        .map(account -> enter(rows, account, spoken, code))));
    }

    /// The invitations that can still be accepted, those that expire last first.
    public List<Open> open() {
        return store.read(rows -> {
            Map<PlatformUser, Instant> open = rows.invitations().open(clock.instant());
            return rows.localAccounts().all().stream()
                    .filter(account -> open.containsKey(account.user()))
                    .map(account -> new Open(account, open.getOrDefault(account.user(), Instant.EPOCH)))
                    .sorted((one, other) -> other.expiresAt().compareTo(one.expiresAt()))
                    .toList();
        });
    }

    /// Withdraws an invitation, with the account if nobody has entered it; tells whether there was one.
    public boolean withdraw(PlatformUser user) {
        return store.write(rows -> {
            boolean withdrawn = rows.invitations().withdraw(user);
            if (withdrawn) {
                log(rows, user, AdminAct.Kind.INVITATION_WITHDRAWN);
                rows.localAccounts()
                        .find(user)
                        .filter(account -> account.enteredAt().isEmpty())
                        .ifPresent(account -> rows.localAccounts().delete(user));
            }
            return withdrawn;
        });
    }

    /// The member that a browser was before there were accounts, by the secret in its cookie; empty if there is none,
    /// or somebody has the account now.
    public Optional<PlatformUser> earlier(RandomSecret cookie) {
        PlatformUser user = PlatformUser.local(Sha256.of(cookie.word()).prefix(EARLIER_ID_BYTES));
        return Optional.of(user)
                .filter(found -> store.read(rows -> rows.members().find(found).isPresent()
                        && rows.localAccounts().find(found).isEmpty()));
    }

    private Entry enter(Repositories rows, LocalAccount account, Language spoken, RecoveryCode code) {
        LocalAccount entered = account.entered(clock.instant(), spoken);
        rows.localAccounts().save(entered);
        boolean first = account.enteredAt().isEmpty();
        if (first) {
            rows.localAccounts().setRecoveryCode(account.user(), code);
        }
        return new Entry(entered, Optional.of(code).filter(fresh -> first));
    }

    private Outcome issue(Repositories rows, LocalAccount account, RandomSecret secret, AdminAct.Kind kind) {
        Instant until = clock.instant().plus(VALID);
        rows.localAccounts().save(account);
        rows.invitations().issue(secret.digest(), account.user(), until);
        log(rows, account.user(), kind);
        return new Outcome.Invited(account, site.absolute(PATH + secret.word()), until);
    }

    /// Names are stored encrypted, so the log has the id alone.
    private void log(Repositories rows, PlatformUser about, AdminAct.Kind kind) {
        AdminLog.add(rows, about.at(), admin, kind, about.user(), clock.instant());
    }

    private static Optional<LocalAccount> taken(Repositories rows, Newcomer newcomer) {
        return rows.localAccounts().all().stream()
                .filter(account -> account.name().matches(newcomer.name())
                        || newcomer.id().equals(Optional.of(account.user().user())))
                .findFirst();
    }

    private static Optional<LocalAccount> find(Repositories rows, String named) {
        Optional<PersonName> name = PersonName.read(named);
        String id = named.strip().replaceFirst("^local:", "");
        return rows.localAccounts().all().stream()
                .filter(account -> name.filter(account.name()::matches).isPresent()
                        || account.user().user().equals(id))
                .findFirst();
    }

    private LocalAccount account(Repositories rows, Newcomer newcomer) {
        PlatformUser user = newcomer.id().map(PlatformUser::local).orElseGet(() -> free(rows, newcomer.name()));
        return new LocalAccount(
                user, newcomer.name(), newcomer.language(), newcomer.admin(), clock.instant(), Optional.empty());
    }

    /// The first id of the name that neither an account nor a member has: `anna`, `anna-2`, and so on.
    private static PlatformUser free(Repositories rows, PersonName name) {
        String slug = name.slug().orElse(NAMELESS);
        return Stream.concat(
                        Stream.of(slug), IntStream.iterate(2, next -> next + 1).mapToObj(next -> slug + "-" + next))
                .filter(id -> !RESERVED.contains(id))
                .map(PlatformUser::local)
                .filter(user -> rows.localAccounts().find(user).isEmpty()
                        && rows.members().find(user).isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
