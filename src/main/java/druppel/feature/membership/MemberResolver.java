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
    public Optional<Member> register(UserAction action) {
        return isAboutEarlier(action) ? Optional.empty() : lookUpAndRegister(action);
    }

    /// Until the platform gives the profile, an unknown user is treated as a guest.
    private Optional<Member> lookUpAndRegister(UserAction action) {
        PlatformUser user = action.from();
        return switch (ProfileLookupResult.immediately(chats, user)) {
            case ProfileLookupResult.Known(UserProfile profile) ->
                isWelcome(profile.role(), action)
                        ? Optional.of(registration.register(user, profile))
                        : Optional.empty();
            case ProfileLookupResult.NotFound() -> Optional.empty();
            case ProfileLookupResult.Unavailable() ->
                isWelcome(UserProfile.Role.GUEST, action)
                        ? Optional.of(registration.registerUnknown(user))
                        : Optional.empty();
        };
    }

    /// Guests can join by their own command but get no greeting; bots get no answer.
    private static boolean isWelcome(UserProfile.Role role, UserAction action) {
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
    public Member recordActivity(Member known, UserAction action) {
        Member member = atAccount(known, action);
        boolean resting = member.status() == Member.Status.UNREACHABLE;
        Optional<String> place = member.conversation().isPresent() ? Optional.empty() : conversation(action);
        boolean breaksSilence =
                isActivity(action) && !member.engagementLevel().afterReply().equals(member.engagementLevel());
        if (!resting && place.isEmpty() && !breaksSilence) {
            return member;
        }
        return store.write(rows -> rows.members()
                .change(
                        member.id(),
                        old -> reachable(
                                recordActivity(place.map(old::reachedIn).orElse(old), isActivity(action)))));
    }

    /// Restores the chosen frequency of a member whose nudges were reduced for inactivity.
    private Member recordActivity(Member member, boolean word) {
        Member heard = word ? member.with(member.engagementLevel().afterReply()) : member;
        return heard.engagementLevel().nudgeFrequency()
                        == member.engagementLevel().nudgeFrequency()
                ? heard
                : heard.rescheduled(clock.instant());
    }

    private Member atAccount(Member member, UserAction action) {
        if (member.user().equals(action.from())) {
            return member;
        }
        return switchesAccount(member, action)
                ? store.write(rows -> move(rows, member, action.from()))
                : Reachability.reachedIn(store, member, action.from());
    }

    private Member move(Repositories rows, Member member, PlatformUser to) {
        rows.linkedAccounts().makePrimary(member.id(), to);
        return rows.members().change(member.id(), this::scheduled);
    }

    /// Schedules a member of a workspace that was suspended, for whom nothing was scheduled.
    private Member scheduled(Member member) {
        return member.due().isEmpty() ? member.scheduledAfter(clock.instant()) : member;
    }

    /// Whether the action moves the member to this account; viewing it or deleting messages does not.
    private static boolean switchesAccount(Member member, UserAction action) {
        return isActivity(action) || member.status() == Member.Status.UNREACHABLE;
    }

    private static boolean isActivity(UserAction action) {
        return switch (action) {
            case UserAction.Said _, UserAction.Asked _, UserAction.Pressed _ -> true;
            case UserAction.Edited _, UserAction.Deleted _, UserAction.Opened _, UserAction.HomeOpened _ -> false;
        };
    }

    private Member reachable(Member member) {
        return member.status() == Member.Status.UNREACHABLE
                ? member.with(Member.Status.JOINED).scheduledAfter(clock.instant())
                : member;
    }

    /// The id of the direct conversation, if the action contains it.
    private static Optional<String> conversation(UserAction action) {
        return action instanceof UserAction.Said said
                ? Optional.of(said.message().conversation())
                : Optional.empty();
    }

    /// Whether a person acts before their invitation is sent; the invitation is then no longer needed.
    public boolean replacesInvitation(Member member, UserAction action) {
        return member.status() == Member.Status.MET
                && !isAboutEarlier(action)
                && !(action instanceof UserAction.HomeOpened)
                && store.write(
                        rows -> rows.deliveryQueue().withdraw(member.id(), MessageKind.INVITATION, "came first"));
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
                    UserAction.HomeOpened _ -> false;
        };
    }
}
