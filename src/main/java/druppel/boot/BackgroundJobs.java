package druppel.boot;

import druppel.adapter.schedule.ScheduledTask;
import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.Telemetry;
import druppel.config.Config;
import druppel.delivery.DeliveryEngine;
import druppel.domain.member.Platform;
import druppel.feature.admin.InvitationJob;
import druppel.feature.buddies.IntroductionJob;
import druppel.feature.buddies.PairingJob;
import druppel.feature.feedback.FeedbackPublishingJob;
import druppel.feature.newcomers.ProfileLookup;
import druppel.feature.teamfeedback.TeamSurveyJob;
import druppel.feature.totals.WeeklyTotalsJob;
import druppel.feature.workspace.PlatformEventService;
import druppel.jobs.GroupJobRunner;
import druppel.kinds.AllMessageTypes;
import druppel.platform.PlatformModule;
import druppel.store.Database;
import druppel.store.LogTruncation;
import druppel.store.identity.StateFile;
import java.util.List;
import java.util.Map;

/// Wiring of the recurring work, and the scheduled tasks that run it.
record BackgroundJobs(
        DeliveryEngine engine,
        GroupJobRunner groups,
        InvitationJob invitations,
        PlatformEventService events,
        ProfileLookup profiles,
        RetentionJob retention,
        KeyMaintenanceJob keyMaintenance,
        LogTruncation logTruncation,
        TimeCorrectionJob correction,
        EpochGuard epochs,
        TrustedClock clock) {

    /// Creates the jobs.
    ///
    /// @param node the name of this process, unique among those that share the database
    static BackgroundJobs of(
            Database store,
            ContentLibrary library,
            Map<Platform, Chat> chats,
            Config config,
            String node,
            Telemetry telemetry,
            TrustedClock clock) {
        DeliveryEngine engine =
                new DeliveryEngine(store, library, AllMessageTypes.of(library), chats, node, telemetry, clock);
        PlatformEventService events = new PlatformEventService(store, chats, engine, clock);
        GroupJobRunner groups = new GroupJobRunner(
                store,
                List.of(
                        new WeeklyTotalsJob(),
                        new FeedbackPublishingJob(),
                        new TeamSurveyJob(library),
                        new PairingJob(),
                        new IntroductionJob()),
                telemetry,
                clock);
        return new BackgroundJobs(
                engine,
                groups,
                new InvitationJob(store, library, chats, telemetry, clock),
                events,
                new ProfileLookup(store, chats, events, clock),
                new RetentionJob(store, clock, config.retention()),
                new KeyMaintenanceJob(store.keys(), clock),
                store.logTruncation(),
                new TimeCorrectionJob(store, groups, clock),
                new EpochGuard(store, store.keys(), StateFile.of(config.keyset()), clock),
                clock);
    }

    List<ScheduledTask> tasks(Schedules every, List<PlatformModule> platforms, ClockJob clockJob) {
        return List.of(
                ScheduledTask.perCluster("planning", every.planning(), whileSettled(engine::plan)),
                ScheduledTask.perCluster("rounding", every.planning(), whileSettled(groups::run)),
                ScheduledTask.perNode("sending", every.sending(), whileSettled(engine::send)),
                ScheduledTask.perNode("reconciling", every.reconciling(), whileSettled(engine::reconcile)),
                ScheduledTask.perNode("resuming", every.reconciling(), () -> platforms.forEach(PlatformModule::resume)),
                ScheduledTask.perNode("renewing", every.reconciling(), () -> platforms.forEach(PlatformModule::renew)),
                ScheduledTask.perCluster("introducing", every.planning(), whileSettled(invitations::run)),
                ScheduledTask.perCluster("profiles", every.planning(), profiles::run),
                ScheduledTask.perCluster("reopening", every.reopening(), events::resumeAccepted),
                ScheduledTask.perNode("clock", every.planning(), clockJob::run),
                ScheduledTask.perCluster("correcting", every.upkeep(), correction::run),
                ScheduledTask.perCluster("sealing", every.planning(), keyMaintenance::run),
                ScheduledTask.perCluster("keys", every.upkeep(), keyMaintenance::completeForgetting),
                ScheduledTask.perNode("log", every.reconciling(), logTruncation::retry),
                ScheduledTask.perCluster("upkeep", every.upkeep(), this::upkeep));
    }

    private void upkeep() {
        if (retention.run()) {
            logTruncation.run();
        }
    }

    /// The work, only while the clock is settled and after a look at whether the database went back.
    private Runnable whileSettled(Runnable work) {
        return clock.whileSettled(() -> {
            epochs.run();
            work.run();
        });
    }
}
