package druppel.feature.membership;

import druppel.chat.Chat;
import druppel.chat.ProfileLookupResult;
import druppel.chat.UserAction;
import druppel.domain.calendar.MessageKind;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.feature.newcomers.MemberRegistration;
import druppel.feature.reach.Reachability;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// Finds or registers the member behind a user action, and updates how they can be reached.
public record MemberResolver(
        UnitOfWork store, MemberRegistration registration, Map<Platform, Chat> chats, InstantSource clock) {

    /// Registers an unknown user; empty if they get no answer.
    public Optional<Member> somebodyNew(UserAction action) {
        return isAboutEarlier(action) ? Optional.empty() : met(action);
    }

    /// Until the platform gives the profile, an unknown user is treated as a guest.
    private Optional<Member> met(UserAction action) {
        PlatformUser user = action.from();
        return switch (ProfileLookupResult.now(chats, user)) {
            case ProfileLookupResult.Known(UserProfile profile) ->
                welcome(profile.role(), action) ? Optional.of(registration.meet(user, profile)) : Optional.empty();
            case ProfileLookupResult.Nobody() -> Optional.empty();
            case ProfileLookupResult.Later() ->
                welcome(UserProfile.Role.GUEST, action)
                        ? Optional.of(registration.meetUnknown(user))
                        : Optional.empty();
        };
    }

    /// Guests can join by their own command but get no greeting; bots get no answer.
    private static boolean welcome(UserProfile.Role role, UserAction action) {
        return switch (role) {
            case PERSON, ADMIN -> true;
            case GUEST -> !(action instanceof UserAction.Opened);
            case BOT, GONE -> false;
        };
    }

    /// Records that a member was active.
    ///
    /// A member who writes or presses a button in a linked account gets messages there from now on. A
    /// member who was unreachable is reachable again after any action.
    public Member heard(Member known, UserAction action) {
        Member member = here(known, action);
        boolean resting = member.status() == Member.Status.UNREACHABLE;
        Optional<String> place = member.conversation().isPresent() ? Optional.empty() : place(action);
        boolean breaksSilence =
                isWord(action) && !member.engagementLevel().afterReply().equals(member.engagementLevel());
        if (!resting && place.isEmpty() && !breaksSilence) {
            return member;
        }
        return store.write(rows -> rows.members()
                .change(
                        member.id(),
                        old -> awake(heard(place.map(old::reachedIn).orElse(old), isWord(action)))));
    }

    /// Restores the chosen frequency of a member whose nudges were reduced for inactivity.
    private Member heard(Member member, boolean word) {
        Member heard = word ? member.with(member.engagementLevel().afterReply()) : member;
        return heard.engagementLevel().nudgeFrequency()
                        == member.engagementLevel().nudgeFrequency()
                ? heard
                : heard.rescheduled(clock.instant());
    }

    private Member here(Member member, UserAction action) {
        if (member.user().equals(action.from())) {
            return member;
        }
        return moves(member, action)
                ? store.write(rows -> moved(rows, member, action.from()))
                : Reachability.shown(store, member, action.from());
    }

    private Member moved(Repositories rows, Member member, PlatformUser to) {
        rows.linkedAccounts().makePrimary(member.id(), to);
        return rows.members().change(member.id(), this::scheduled);
    }

    /// Schedules a member of a workspace that was suspended, for whom nothing was scheduled.
    private Member scheduled(Member member) {
        return member.due().isEmpty() ? member.scheduledAfter(clock.instant()) : member;
    }

    /// Whether the action moves the member to this account; viewing it or deleting messages does not.
    private static boolean moves(Member member, UserAction action) {
        return isWord(action) || member.status() == Member.Status.UNREACHABLE;
    }

    private static boolean isWord(UserAction action) {
        return switch (action) {
            case UserAction.Said _, UserAction.Asked _, UserAction.Pressed _ -> true;
            case UserAction.Edited _, UserAction.Deleted _, UserAction.Opened _, UserAction.Looked _ -> false;
        };
    }

    private Member awake(Member member) {
        return member.status() == Member.Status.UNREACHABLE
                ? member.with(Member.Status.JOINED).scheduledAfter(clock.instant())
                : member;
    }

    /// The id of the direct conversation, if the action contains it.
    private static Optional<String> place(UserAction action) {
        return action instanceof UserAction.Said said
                ? Optional.of(said.message().conversation())
                : Optional.empty();
    }

    /// Whether a person acts before their invitation is sent; the invitation is then no longer needed.
    public boolean cameFirst(Member member, UserAction action) {
        return member.status() == Member.Status.MET
                && !isAboutEarlier(action)
                && !(action instanceof UserAction.Looked)
                && store.write(rows -> rows.deliveries().withdraw(member.id(), MessageKind.INVITATION, "came first"));
    }

    /// Editing or deleting old messages registers nobody, so that a person who was forgotten stays
    /// forgotten.
    private static boolean isAboutEarlier(UserAction action) {
        return switch (action) {
            case UserAction.Edited _, UserAction.Deleted _ -> true;
            case UserAction.Said _,
                    UserAction.Asked _,
                    UserAction.Pressed _,
                    UserAction.Opened _,
                    UserAction.Looked _ -> false;
        };
    }
}
