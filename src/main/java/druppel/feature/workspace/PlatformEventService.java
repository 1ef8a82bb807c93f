package druppel.feature.workspace;

import druppel.chat.Chat;
import druppel.chat.PlatformEvent;
import druppel.chat.PlatformEventHandler;
import druppel.delivery.DeliveryEngine;
import druppel.domain.member.Member;
import druppel.domain.member.MemberSettings;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.member.Workspace;
import druppel.feature.reach.Reachability;
import druppel.feature.reach.WorkspaceLifecycle;
import druppel.feature.signin.SessionService;
import druppel.persistence.Repositories;
import druppel.persistence.UnitOfWork;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Handles platform events: suspended workspaces, changed profiles, and do-not-disturb.
public final class PlatformEventService implements PlatformEventHandler {
    private static final Logger LOG = LoggerFactory.getLogger(PlatformEventService.class);

    private static final String DEACTIVATED = "deactivated";

    /// Applies a profile change that a platform reported.
    private record ProfileSync(PlatformEvent.Changed change, Instant now) {

        /// The member after the change. Time zone and language are taken from the platform unless the member
        /// has set them; deactivated users are paused, and active ones are resumed.
        Member of(Member member) {
            MemberSettings settings = member.settings().following(change.zone(), change.language());
            Member changed = member.with(settings).with(status(member.status()));
            return changed.equals(member) ? changed : changed.rescheduled(now);
        }

        private Member.Status status(Member.Status before) {
            boolean gone = change.role() == UserProfile.Role.GONE;
            return switch (before) {
                case JOINED -> gone ? Member.Status.UNREACHABLE : before;
                case UNREACHABLE -> gone ? before : Member.Status.JOINED;
                case MET, LEFT -> before;
            };
        }
    }

    private final UnitOfWork store;
    private final Map<Platform, Chat> chats;
    private final DeliveryEngine engine;
    private final InstantSource clock;

    public PlatformEventService(
            UnitOfWork store, Map<Platform, Chat> chats, DeliveryEngine engine, InstantSource clock) {
        this.store = store;
        this.chats = chats;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public void handle(PlatformEvent platformEvent) {
        switch (platformEvent) {
            case PlatformEvent.Closed closed -> suspend(closed);
            case PlatformEvent.Changed changed -> {
                WorkspaceLifecycle.resumeIfSuspended(store, changed.at(), clock.instant());
                if (changed.role() == UserProfile.Role.GONE) {
                    store.update(rows -> SessionService.endAll(rows, changed.who()));
                }
                change(changed);
            }
            case PlatformEvent.Removed(PlatformUser who, String why) ->
                store.write(rows -> {
                    SessionService.endAll(rows, who);
                    return Reachability.markUnreachable(rows, who, why, clock.instant());
                });
            case PlatformEvent.DoNotDisturbChanged quieted -> {
                WorkspaceLifecycle.resumeIfSuspended(store, quieted.at(), clock.instant());
                known(quieted.who())
                        .filter(member -> member.user().equals(quieted.who()))
                        .ifPresent(member -> engine.doNotDisturbChanged(member, quieted.quiet()));
            }
        }
    }

    /// Resumes a workspace, for example after a new installation.
    public void resume(Workspace workspace) {
        WorkspaceLifecycle.resumeIfSuspended(store, workspace, clock.instant());
    }

    /// Resumes every suspended workspace in which its platform accepts the bot again.
    public void resumeAccepted() {
        store.read(rows -> rows.workspaces().suspended()).keySet().stream()
                .filter(this::isAccepted)
                .forEach(this::resume);
    }

    private void suspend(PlatformEvent.Closed closed) {
        LOG.atWarn()
                .addKeyValue("workspace", closed.at().key())
                .addKeyValue("why", closed.why())
                .log("Workspace suspended; nothing is sent there until an event arrives from it");
        store.update(rows -> WorkspaceLifecycle.suspend(rows, closed.at(), clock.instant()));
    }

    /// Platforms report every change of a user's status, so usually there is nothing to write.
    private void change(PlatformEvent.Changed changed) {
        ProfileSync now = new ProfileSync(changed, clock.instant());
        known(changed.who())
                .filter(member -> changes(member, now))
                .ifPresent(member -> store.write(rows -> change(rows, member, now)));
    }

    private boolean changes(Member member, ProfileSync now) {
        PlatformUser who = now.change().who();
        boolean gone = now.change().role() == UserProfile.Role.GONE;
        return member.user().equals(who)
                ? !now.of(member).equals(member)
                : store.read(rows -> Reachability.isUnreachable(rows, member, who)) != gone;
    }

    /// A profile change in an account other than the current one only says whether the member can be
    /// reached there.
    private static Member change(Repositories rows, Member member, ProfileSync now) {
        PlatformUser who = now.change().who();
        boolean gone = now.change().role() == UserProfile.Role.GONE;
        boolean elsewhere = gone
                ? Reachability.markUnreachable(rows, who, DEACTIVATED, now.now())
                : Reachability.markReachable(rows, who);
        return elsewhere ? rows.members().get(member.id()) : rows.members().change(member.id(), now::of);
    }

    private Optional<Member> known(PlatformUser user) {
        return store.read(rows -> rows.members().find(user));
    }

    private boolean isAccepted(Workspace workspace) {
        return Optional.ofNullable(chats.get(workspace.platform()))
                .filter(chat -> chat.accepts(workspace))
                .isPresent();
    }
}
