package druppel.boot;

import druppel.adapter.holidays.JollydayCalendars;
import druppel.adapter.picture.Java2dCharts;
import druppel.chat.Chat;
import druppel.chat.ChatService;
import druppel.chat.ContentLibrary;
import druppel.chat.MemberFiles;
import druppel.chat.Telemetry;
import druppel.config.Config;
import druppel.demo.DemoClock;
import druppel.demo.DemoClockControl;
import druppel.demo.TempDirectory;
import druppel.dialog.DialogService;
import druppel.dialog.Features;
import druppel.domain.member.Platform;
import druppel.feature.admin.AdminPolicy;
import druppel.store.Database;
import druppel.understanding.IntentModel;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// The application on a temporary database, with one chat and a clock that stands still until it is moved forward. The
/// same actions at the same times give the same messages. Not thread-safe.
public final class SimulatedApplication implements AutoCloseable {
    private final TempDirectory folder = TempDirectory.make();
    private final Database store;
    private final ChatService chatService;
    private final DemoClockControl clock;

    /// @param config what is read of it are settings without a database, such as the retention
    /// @param start the time at which the clock stands
    public SimulatedApplication(Config config, ContentLibrary library, Chat chat, Instant start) {
        Config simulated = config.demo(folder.path(), 0);
        Map<Platform, Chat> chats = Map.of(chat.platform(), chat);
        DemoClock now = new DemoClock(InstantSource.fixed(start));
        store = Database.open(simulated.database(), simulated.keyset(), new JollydayCalendars());
        BackgroundJobs jobs = BackgroundJobs.of(
                store, library, chats, simulated, "simulation", Telemetry.NONE, TrustedClock.always(now));
        Features features = FeatureFactory.of(
                store,
                library,
                new Java2dCharts(),
                jobs.engine(),
                jobs.invitations(),
                new AdminPolicy(Set.of(), chats),
                MemberFiles.NONE,
                SignInFactory.commands(store, simulated, now),
                MemberDeletionControl.of(store, library, simulated, now).deletion(),
                now);
        chatService = new DialogService(store, library, features, IntentModel.load(), now);
        clock = new DemoClockControl(now, store, jobs.groups(), jobs.engine());
    }

    public Database store() {
        return store;
    }

    public ChatService chatService() {
        return chatService;
    }

    public Instant now() {
        return clock.clock().instant();
    }

    /// Moves the clock forward and runs everything that becomes due, in order.
    public void forwardTo(Instant target) {
        clock.to(target);
    }

    @Override
    public void close() {
        try (folder;
                store) {
            // Resources close in reverse order.
        }
    }
}
