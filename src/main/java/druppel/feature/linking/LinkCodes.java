package druppel.feature.linking;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.member.LinkCode;
import druppel.message.MemberTextKey;
import druppel.message.TextKey;
import druppel.persistence.LinkCodeRepository;
import druppel.persistence.Repositories;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Unguessable codes that members type: their generation, and the check of an entered one.
///
/// Failed attempts are counted in the database, for all processes together: ten an hour of one member, and in a minute
/// thirty of one workspace and a hundred of everybody, because anybody can become a member of some places.
public final class LinkCodes {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MOST_OF_MEMBER = 10;
    private static final int MOST_OF_WORKSPACE = 30;
    private static final int MOST_IN_ALL = 100;

    private LinkCodes() {}

    public static LinkCode random() {
        return new LinkCode(RANDOM.ints(LinkCode.LENGTH, 0, LinkCode.ALPHABET.length())
                .mapToObj(sign -> LinkCode.ALPHABET.substring(sign, sign + 1))
                .collect(Collectors.joining()));
    }

    /// Continues with what a code stands for, unless the code is unknown or there were too many failed attempts.
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
        if (tooMany(rows.linkCodes(), context)) {
            return context.say(MemberTextKey.LINK_TRY_LATER);
        }
        return find.get().map(work).orElseGet(() -> {
            rows.linkCodes().addFailedAttempt(member, context.now());
            return context.say(wrong);
        });
    }

    private static boolean tooMany(LinkCodeRepository codes, RequestContext context) {
        Instant aMinuteAgo = context.now().minus(MINUTE);
        return codes.failedAttempts(context.memberId(), context.now().minus(PERIOD)) >= MOST_OF_MEMBER
                || codes.failedAttempts(context.workspace(), aMinuteAgo) >= MOST_OF_WORKSPACE
                || codes.failedAttempts(aMinuteAgo) >= MOST_IN_ALL;
    }
}
