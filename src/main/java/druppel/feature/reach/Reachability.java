package druppel.feature.reach;

import druppel.domain.member.LinkedAccount;
import druppel.domain.member.Member;
import druppel.domain.member.PlatformUser;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.util.Optional;

/// Who cannot be reached in the place they used last is reached in another one of theirs, and rests
/// only where there is none.
public final class Reachability {
    private Reachability() {}

    /// Somebody cannot be reached in a place; whether their member is reached in another one.
    public static boolean lost(Repositories rows, PlatformUser user, String why, Instant now) {
        Optional<Member> member = rows.members().find(user);
        boolean elsewhere = member.filter(one -> !one.user().equals(user) || goesOn(rows, one))
                .isPresent();
        if (elsewhere) {
            rows.identities().reach(user, false);
        } else {
            member.ifPresent(one -> rows.members().rest(one.id(), why, now));
        }
        return elsewhere;
    }

    /// Somebody can be reached in a place; whether that is another one than their member's. A
    /// member who rests is reached there.
    public static boolean found(Repositories rows, PlatformUser user) {
        Optional<Member> elsewhere =
                rows.members().find(user).filter(one -> !one.user().equals(user));
        elsewhere.ifPresent(one -> rows.identities().reach(user, true));
        boolean rests = elsewhere
                .filter(one -> one.status() == Member.Status.UNREACHABLE)
                .isPresent();
        elsewhere.filter(one -> rests).ifPresent(one -> rows.identities().move(one.id(), user));
        return elsewhere.isPresent() && !rests;
    }

    /// Whoever does anything in another place of theirs can be reached there again.
    public static Member shown(UnitOfWork store, Member member, PlatformUser place) {
        if (store.read(rows -> isOut(rows, member, place))) {
            store.write(rows -> {
                rows.identities().reach(place, true);
                return place;
            });
        }
        return member;
    }

    /// Whether a member is thought not to be reached in another place of theirs.
    public static boolean isOut(Repositories rows, Member member, PlatformUser place) {
        return rows.identities().of(member.id()).stream()
                .anyMatch(one -> one.user().equals(place) && !one.reachable());
    }

    /// Moves a member to another place in which they can be reached; whether there is one.
    static boolean goesOn(Repositories rows, Member member) {
        Optional<LinkedAccount> other = rows.identities().of(member.id()).stream()
                .filter(LinkedAccount::reachable)
                .findFirst();
        other.ifPresent(place -> rows.identities().move(member.id(), place.user()));
        return other.isPresent();
    }
}
