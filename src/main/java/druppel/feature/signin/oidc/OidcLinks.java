package druppel.feature.signin.oidc;

import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.SendOutcome;
import druppel.common.KeyedRateLimiter;
import druppel.common.KeyedRateLimiter.Allowance;
import druppel.common.RandomSecret;
import druppel.domain.Language;
import druppel.domain.delivery.MessageMark;
import druppel.domain.member.LinkCode;
import druppel.domain.member.LocalAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PersonName;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.session.OidcIdentity;
import druppel.domain.session.OidcOffer;
import druppel.feature.linking.LinkCodes;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.OidcTextKey;
import druppel.message.Texts;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Links of identities to accounts. A link needs two proofs in one browser: the sign-in at the provider, whose secret
/// opens the offer, and the account itself, by a session or by a code that was sent to it in its chat. What a provider
/// says of somebody, such as an e-mail address, is no proof. Thread-safe.
public final class OidcLinks {
    /// How long an offer is valid.
    public static final Duration VALID = Duration.ofMinutes(15);

    private static final int MOST_FAILURES = 5;
    private static final Allowance CODES = new Allowance(3, Duration.ofHours(1));

    private static final PersonName NAMELESS = new PersonName("Person");

    private final UnitOfWork store;
    private final ContentLibrary library;
    private final Map<Platform, Chat> chats;
    private final InstantSource clock;
    private final KeyedRateLimiter codesOfAccount;

    /// What became of the wish for a code.
    public enum CodeResult {
        SENT,
        /// The chat did not take it.
        NOT_SENT,
        /// The account got too many lately.
        TOO_MANY
    }

    public OidcLinks(
            UnitOfWork store, ContentLibrary library, Map<Platform, Chat> chats, InstantSource clock, TimeMeter time) {
        this.store = store;
        this.library = library;
        this.chats = chats;
        this.clock = clock;
        codesOfAccount = new KeyedRateLimiter(time, CODES);
    }

    /// Makes an offer; gives the secret that opens it.
    String offer(OidcOffer offer) {
        RandomSecret secret = RandomSecret.random();
        store.update(rows -> rows.oidcOffers().add(secret.digest(), offer));
        return secret.word();
    }

    /// The offer that a secret opens; empty if it is unknown, accepted or expired.
    public Optional<OidcOffer> find(String secret) {
        return RandomSecret.of(secret).flatMap(known -> store.read(rows -> find(rows, known)));
    }

    private Optional<OidcOffer> find(Repositories rows, RandomSecret secret) {
        return rows.oidcOffers().find(secret.digest(), clock.instant());
    }

    /// Sends a code to the offered account, in its chat; empty if there is no such offer.
    public Optional<CodeResult> sendCode(String secret) {
        return RandomSecret.of(secret)
                .flatMap(known -> store.read(rows -> find(rows, known))
                        .flatMap(offer -> offer.account()
                                .flatMap(account -> store.read(
                                                rows -> rows.members().find(account))
                                        .map(member -> sendCode(known, offer, account, member)))));
    }

    private CodeResult sendCode(RandomSecret secret, OidcOffer offer, PlatformUser account, Member member) {
        if (!codesOfAccount.tryTurn(account.at().key() + ":" + account.user())) {
            return CodeResult.TOO_MANY;
        }
        LinkCode code = LinkCodes.random();
        store.update(rows -> rows.oidcOffers().setCode(secret.digest(), code));
        Member.Recipient recipient =
                member.user().equals(account) ? member.address() : new Member.Recipient(account, Optional.empty());
        return isSent(recipient, card(library.texts(member.language()), offer.identity(), code))
                ? CodeResult.SENT
                : CodeResult.NOT_SENT;
    }

    /// Whether it may have arrived.
    private boolean isSent(Member.Recipient recipient, Card card) {
        return Optional.ofNullable(chats.get(recipient.user().platform()))
                .map(chat -> SendOutcome.retried(clock, () -> chat.post(recipient, card, MessageMark.NONE)))
                .filter(outcome -> outcome instanceof SendOutcome.Sent || outcome instanceof SendOutcome.Unknown)
                .isPresent();
    }

    private static Card card(Texts texts, OidcIdentity identity, LinkCode code) {
        return Card.of(
                new Block.Paragraph(texts.say(
                        OidcTextKey.OIDC_CODE_MESSAGE,
                        Map.of("provider", identity.provider(), "code", code.formatted()))),
                new Block.Note(texts.say(OidcTextKey.OIDC_CODE_WARNING)));
    }

    /// Links the identity to the offered account, if that is the code that was sent to it; gives the account.
    public Optional<PlatformUser> confirm(String secret, String typed) {
        return RandomSecret.of(secret)
                .flatMap(known -> LinkCode.read(typed)
                        .flatMap(code -> store.write(rows -> find(rows, known)
                                .flatMap(OidcOffer::account)
                                .filter(account -> rows.oidcOffers().hasCode(known.digest(), code, MOST_FAILURES))
                                .map(account -> link(rows, known, account)))));
    }

    /// Links the identity to the account that is signed in to the same browser; empty if there is no such offer.
    public Optional<PlatformUser> linkCurrent(String secret, PlatformUser account) {
        return RandomSecret.of(secret)
                .flatMap(known -> store.write(rows -> find(rows, known).map(offer -> link(rows, known, account))));
    }

    /// Declines what is offered: the person gets an account of their own in the local chat; empty if there is no such
    /// offer.
    ///
    /// @param spoken the language of the browser
    public Optional<PlatformUser> registerInstead(String secret, Language spoken) {
        return RandomSecret.of(secret)
                .flatMap(known -> store.write(rows -> find(rows, known)
                        .map(offer -> link(rows, known, register(rows, offer.identity(), offer.name(), spoken)))));
    }

    /// Gives a person an account of their own in the local chat.
    PlatformUser register(OidcIdentity identity, Optional<PersonName> name, Language spoken) {
        return store.write(rows -> link(rows, identity, register(rows, identity, name, spoken)));
    }

    private PlatformUser link(Repositories rows, RandomSecret secret, PlatformUser account) {
        find(rows, secret).ifPresent(offer -> link(rows, offer.identity(), account));
        rows.oidcOffers().end(secret.digest());
        return account;
    }

    private PlatformUser link(Repositories rows, OidcIdentity identity, PlatformUser account) {
        rows.oidcIdentities().link(identity, account, clock.instant());
        return account;
    }

    /// An account that exists is the identity's only if it is linked: another provider may have the same subject for
    /// somebody else.
    private PlatformUser register(
            Repositories rows, OidcIdentity identity, Optional<PersonName> name, Language spoken) {
        return rows.oidcIdentities().account(identity).orElseGet(() -> {
            PlatformUser account = free(rows, identity);
            rows.localAccounts()
                    .save(new LocalAccount(
                            account,
                            free(rows, name.orElse(NAMELESS)),
                            Optional.of(spoken),
                            false,
                            clock.instant(),
                            Optional.of(clock.instant())));
            return account;
        });
    }

    /// The first account of the identity that nobody has.
    private static PlatformUser free(Repositories rows, OidcIdentity identity) {
        return identity.localAccounts()
                .filter(account -> rows.localAccounts().find(account).isEmpty()
                        && rows.members().find(account).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /// The name, with a number if a colleague has it already.
    private static PersonName free(Repositories rows, PersonName name) {
        return Stream.concat(
                        Stream.of(name), IntStream.iterate(2, next -> next + 1).mapToObj(name::numbered))
                .filter(one -> rows.localAccounts().all().stream()
                        .noneMatch(account -> account.name().matches(one)))
                .findFirst()
                .orElseThrow();
    }
}
