package druppel.feature.reach;

import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Fallback between linked accounts: a member who cannot be reached in the account they used last is
/// reached in another one, and is paused only if there is none.
public final class Reachability {
    private Reachability() {}

    /// Records that an account cannot be reached; returns whether its member can be reached in another one.
    public static boolean markUnreachable(Repositories rows, PlatformUser user, String why, Instant now) {
        Optional<Member> member = rows.members().find(user);
        boolean elsewhere = member.filter(one -> !one.user().equals(user) || moveToReachable(rows, one))
                .isPresent();
        if (elsewhere) {
            rows.linkedAccounts().setReachable(user, false);
        } else {
            member.ifPresent(one -> rows.members().markUnreachable(one.id(), why, now));
        }
        return elsewhere;
    }

    /// Records that an account can be reached; returns whether it is not the member's current one. An
    /// unreachable member is moved to it.
    public static boolean markReachable(Repositories rows, PlatformUser user) {
        Optional<Member> elsewhere =
                rows.members().find(user).filter(one -> !one.user().equals(user));
        elsewhere.ifPresent(one -> rows.linkedAccounts().setReachable(user, true));
        boolean rests = elsewhere
                .filter(one -> one.status() == Member.Status.UNREACHABLE)
                .isPresent();
        elsewhere.filter(one -> rests).ifPresent(one -> rows.linkedAccounts().makePrimary(one.id(), user));
        return elsewhere.isPresent() && !rests;
    }

    /// Records that a linked account is reachable, because the member was active there.
    public static Member reachedIn(UnitOfWork store, Member member, PlatformUser place) {
        if (store.read(rows -> isUnreachable(rows, member, place))) {
            store.update(rows -> rows.linkedAccounts().setReachable(place, true));
        }
        return member;
    }

    /// Whether a member is recorded as unreachable in a linked account.
    public static boolean isUnreachable(Repositories rows, Member member, PlatformUser place) {
        return rows.linkedAccounts().of(member.id()).stream()
                .anyMatch(one -> one.user().equals(place) && !one.reachable());
    }

    /// A member's account in a workspace, the current one first.
    public static Optional<PlatformUser> accountIn(Repositories rows, Workspace workspace, long member) {
        return Stream.concat(
                        Stream.ofNullable(rows.members().all(List.of(member)).get(member))
                                .map(Member::user),
                        rows.linkedAccounts().of(member).stream().map(LinkedAccount::user))
                .filter(user -> user.at().equals(workspace))
                .findFirst();
    }

    /// Moves a member to another reachable account; returns whether there is one.
    static boolean moveToReachable(Repositories rows, Member member) {
        Optional<LinkedAccount> other = rows.linkedAccounts().of(member.id()).stream()
                .filter(LinkedAccount::reachable)
                .findFirst();
        other.ifPresent(place -> rows.linkedAccounts().makePrimary(member.id(), place.user()));
        return other.isPresent();
    }
}
