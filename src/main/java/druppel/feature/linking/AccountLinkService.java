package druppel.feature.linking;

import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.member.LinkCode;
import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.feature.selection.NudgeSelector;
import druppel.message.MemberTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Account linking: merges two accounts of one person on different platforms into one member. A code from
/// the first account is entered in the second and confirmed there; the settings of the first are kept.
public final class AccountLinkService {
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final UnitOfWork store;
    private final ContentLibrary library;
    private final NudgeSelector selector;

    public AccountLinkService(UnitOfWork store, ContentLibrary library) {
        this.store = store;
        this.library = library;
        selector = new NudgeSelector(library);
    }

    /// Creates a code, replacing the previous one, and lists the linked accounts.
    public Reply requestCode(RequestContext context) {
        LinkCode code = LinkCodes.random();
        long member = context.memberId();
        return context.act(store, rows -> {
            rows.linkCodes().issue(member, code, context.now().plus(LASTS));
            return Reply.of(cards(context).code(code, rows.linkedAccounts().of(member)));
        });
    }

    /// Asks for confirmation before linking with the account of a code.
    public Reply askToConfirm(RequestContext context, LinkCode code) {
        return context.act(
                store,
                rows -> checked(
                        rows,
                        context,
                        () -> rows.linkCodes().owner(code, context.now()),
                        owner -> Reply.of(
                                cards(context).confirmation(code, owner.user().platform()))));
    }

    /// Links the accounts after confirmation. Idempotent.
    public Reply confirm(RequestContext context, String signs) {
        if (signs.equals("no")) {
            return context.say(MemberTextKey.LINK_NOT_NOW);
        }
        return LinkCode.read(signs)
                .map(code -> context.act(
                        store, rows -> again(rows, context, code).orElseGet(() -> link(rows, context, code))))
                .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE));
    }

    /// Unlinks an account if it is one of the member's.
    public Reply unlink(RequestContext context, long account) {
        long member = context.memberId();
        return context.act(store, rows -> {
            Optional<LinkedAccount> own = rows.linkedAccounts().of(member).stream()
                    .filter(one -> one.id() == account)
                    .findFirst();
            own.ifPresent(one -> rows.linkedAccounts().unlink(member, one));
            return own.map(one -> cards(context).name(one.user().platform()))
                    .map(place -> context.say(MemberTextKey.LINK_UNDONE, Map.of("place", place)))
                    .orElseGet(() -> context.say(MemberTextKey.BUTTON_GONE));
        });
    }

    private static Optional<Reply> again(Repositories rows, RequestContext context, LinkCode code) {
        long member = context.memberId();
        return rows.linkCodes().redeemed(member, code)
                ? rows.linkedAccounts().of(member).stream().findFirst().map(other -> linked(context, other.user()))
                : Optional.empty();
    }

    private Reply link(Repositories rows, RequestContext context, LinkCode code) {
        return checked(rows, context, () -> rows.linkCodes().redeem(code, context.now()), owner -> {
            rows.linkedAccounts().merge(owner.id(), context.memberId());
            Member one = rows.members()
                    .change(owner.id(), old -> joined(selector.restartedIfReordered(owner, old), context.now()));
            return linked(moment(one, context.now()), owner.user());
        });
    }

    /// Continues with the owner of the code.
    private static Reply checked(
            Repositories rows, RequestContext context, Supplier<Optional<Long>> find, Function<Member, Reply> work) {
        return LinkCodes.checked(
                rows,
                context,
                MemberTextKey.LINK_WRONG,
                () -> find.get().map(rows.members()::get).filter(AccountLinkService::isMember),
                owner -> owner.id() == context.memberId() ? context.say(MemberTextKey.LINK_OWN) : work.apply(owner));
    }

    /// Whether the owner of the code has not left: linking with a former member would end the other
    /// account's nudges.
    private static boolean isMember(Member owner) {
        return switch (owner.status()) {
            case JOINED, UNREACHABLE -> true;
            case MET, LEFT -> false;
        };
    }

    private static Member joined(Member old, Instant now) {
        return old.with(Member.Status.JOINED).rescheduled(now);
    }

    private static Reply linked(RequestContext context, PlatformUser other) {
        return Reply.of(cards(context).linked(other.platform(), context.nextNudge()));
    }

    private RequestContext moment(Member member, Instant now) {
        return new RequestContext(member, now, library.texts(member.language()));
    }

    private static LinkCards cards(RequestContext context) {
        return new LinkCards(context.texts());
    }
}
