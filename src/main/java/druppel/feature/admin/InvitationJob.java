package druppel.feature.admin;

import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.ProfileLookupResult;
import druppel.chat.Telemetry;
import druppel.delivery.OffScheduleWindow;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.feature.newcomers.MemberRegistration;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Job that looks up the people who are to be invited and plans an invitation for each who can be invited,
/// once ever.
///
/// All state is in the database, so another process can continue. If a platform does not answer, its
/// workspace waits for the next run.
public final class InvitationJob {
    private static final int A_RUN = 20;
    private static final Duration LONG_ENOUGH = Duration.ofDays(7);
    private static final int FORGOTTEN_AT_ONCE = 100;

    /// The result of looking up one person.
    public sealed interface Result {
        /// Invited, now or just before.
        ///
        /// @param planned whether the invitation was planned now, not by another lookup at the same time
        record Invited(boolean planned) implements Result {}

        record NotInvited(NotInvitedReason why) implements Result {}

        record Later() implements Result {}
    }

    private final UnitOfWork store;
    private final Map<Platform, Chat> chats;
    private final Telemetry telemetry;
    private final InstantSource clock;
    private final MemberRegistration registration;

    public InvitationJob(
            UnitOfWork store,
            ContentLibrary library,
            Map<Platform, Chat> chats,
            Telemetry telemetry,
            InstantSource clock) {
        this.store = store;
        this.chats = chats;
        this.telemetry = telemetry;
        this.clock = clock;
        registration = new MemberRegistration(store, library, clock);
    }

    /// Processes the people who wait, some of each workspace.
    public void run() {
        List<PlatformUser> waiting = store.read(rows -> rows.invitees().waiting(A_RUN));
        Set<Workspace> silent = new HashSet<>();
        for (PlatformUser user : waiting) {
            if (!silent.contains(user.at()) && lookUp(user) instanceof Result.Later) {
                silent.add(user.at());
                postpone(user);
            }
        }
    }

    public Result lookUp(PlatformUser user) {
        return switch (ProfileLookupResult.inBackground(chats, user)) {
            case ProfileLookupResult.Known(UserProfile profile) -> found(user, profile);
            case ProfileLookupResult.NotFound() -> drop(user, NotInvitedReason.GONE);
            case ProfileLookupResult.Unavailable() -> new Result.Later();
        };
    }

    /// Without a time zone an invitation cannot be scheduled for the morning.
    private Result found(PlatformUser user, UserProfile profile) {
        return switch (profile.role()) {
            case PERSON, ADMIN -> profile.zone().isPresent() ? invite(user, profile) : new Result.Later();
            case GUEST -> drop(user, NotInvitedReason.GUEST);
            case BOT -> drop(user, NotInvitedReason.BOT);
            case GONE -> drop(user, NotInvitedReason.GONE);
        };
    }

    private Result invite(PlatformUser user, UserProfile profile) {
        Result result = store.write(rows -> invite(rows, user, profile));
        if (result.equals(new Result.Invited(true))) {
            telemetry.due(MessageKind.INVITATION);
        }
        return result;
    }

    /// A member who no longer waits was invited by another lookup at the same time; one who still waits came by
    /// themselves.
    private Result invite(Repositories rows, PlatformUser user, UserProfile profile) {
        Instant now = clock.instant();
        boolean waited = rows.invitees().remove(user);
        if (rows.members().find(user).isPresent()) {
            return waited ? new Result.NotInvited(NotInvitedReason.KNOWN) : new Result.Invited(false);
        }
        plan(rows, registration.register(rows, user, profile, now), now);
        return new Result.Invited(true);
    }

    private static void plan(Repositories rows, Member member, Instant now) {
        rows.members().markInvited(member.id(), now);
        rows.deliveryQueue().plan(List.of(OffScheduleWindow.plan(member, now)));
    }

    private Result drop(PlatformUser user, NotInvitedReason why) {
        store.update(rows -> rows.invitees().remove(user));
        return new Result.NotInvited(why);
    }

    /// Moves a person for whom the platform gives no answer to the end of the queue. After a week the
    /// invitation is dropped, so that nobody is invited long after an admin asked for it.
    private void postpone(PlatformUser user) {
        Instant tooLongAgo = clock.instant().minus(LONG_ENOUGH);
        store.write(rows -> {
            rows.invitees().postpone(user);
            return rows.invitees().purge(tooLongAgo, FORGOTTEN_AT_ONCE);
        });
    }
}
