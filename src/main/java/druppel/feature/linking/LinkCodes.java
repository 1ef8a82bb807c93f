package druppel.feature.linking;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.common.Sha256;
import druppel.domain.member.LinkCode;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.Repositories;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Unguessable codes that members type: their generation, their digests for storage, and the check of an entered one.
///
/// Failed attempts are counted in the database, for all nodes together.
public final class LinkCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MOST_FAILURES = 10;

    private LinkCodes() {}

    public static LinkCode random() {
        return new LinkCode(RANDOM.ints(LinkCode.LENGTH, 0, LinkCode.ALPHABET.length())
                .mapToObj(sign -> LinkCode.ALPHABET.substring(sign, sign + 1))
                .collect(Collectors.joining()));
    }

    public static byte[] digest(LinkCode code) {
        return Sha256.of(code.signs()).bytes();
    }

    /// Continues with what a code stands for, unless the code is unknown or the member has failed too often.
    ///
    /// @param wrong what to say about an unknown code
    /// @param find finds what the code stands for; runs only within the limit
    public static <T> Reply checked(
            Repositories rows,
            RequestContext context,
            TextKey wrong,
            Supplier<Optional<T>> find,
            Function<T, Reply> work) {
        long member = context.memberId();
        if (rows.linkCodes().failedAttempts(member, context.now().minus(PERIOD)) >= MOST_FAILURES) {
            return context.say(MemberTextKey.LINK_TRY_LATER);
        }
        return find.get().map(work).orElseGet(() -> {
            rows.linkCodes().addFailedAttempt(member, context.now());
            return context.say(wrong);
        });
    }
}
