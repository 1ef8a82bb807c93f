package druppel.testing;

import druppel.adapter.content.YamlLibrary;
import druppel.adapter.holidays.JollydayCalendars;
import druppel.chat.Chat;
import druppel.chat.ContentLibrary;
import druppel.chat.Reply;
import druppel.chat.Telemetry;
import druppel.chat.UserAction;
import druppel.delivery.DeliveryEngine;
import druppel.delivery.StandardEngine;
import druppel.dialog.DialogService;
import druppel.domain.Language;
import druppel.domain.calendar.MessageKind;
import druppel.domain.delivery.Delivery;
import druppel.domain.delivery.MessageRef;
import druppel.domain.member.Member;
import druppel.domain.member.Platform;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.UserProfile;
import druppel.domain.reflection.Reflection;
import druppel.feature.buddies.IntroductionJob;
import druppel.feature.buddies.PairingJob;
import druppel.feature.feedback.FeedbackPublishingJob;
import druppel.feature.streak.HabitStatus;
import druppel.feature.teamfeedback.TeamSurveyJob;
import druppel.feature.totals.WeeklyTotalsJob;
import druppel.feature.workspace.PlatformEventService;
import druppel.jobs.GroupJob;
import druppel.jobs.GroupJobRunner;
import druppel.persistence.Repositories;
import druppel.store.Database;
import druppel.store.SqliteTemplate;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/// Test application: the services on a real database and the shipped library, with an in-memory chat and a
/// movable clock.
public final class TestApplication implements AutoCloseable {
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    public static final YamlLibrary SHIPPED = YamlLibrary.open(Path.of("config/library"));
    public static final JollydayCalendars CALENDARS = new JollydayCalendars();
    public static final PlatformUser ANNA = person("anna");
    public static final PlatformUser ANNA_ELSEWHERE = new PlatformUser(Platform.SLACK, "T1", "U1");

    public final AtomicReference<Instant> now;
    public final ChatTranscript chatTranscript = new ChatTranscript();
    public final InMemoryChat chat;
    public final InMemoryChat elsewhere;
    public final Database store;
    public final ContentLibrary library;
    public final List<GroupJob> kinds = new ArrayList<>(List.of(new PairingJob(), new IntroductionJob()));
    public final DeliveryEngine engine;
    public final DialogService dialogService;
    public final PlatformEventService platformEventService;

    private int said;

    public TestApplication(Path folder, Instant start, UserProfile profile, ContentLibrary library) {
        this(start, profile, library, SqliteTemplate.open(folder, CALENDARS));
    }

    /// Creates the application on this database, which `close` closes.
    public TestApplication(Instant start, UserProfile profile, ContentLibrary library, Database store) {
        this.store = store;
        this.library = library;
        now = new AtomicReference<>(start);
        chat = new InMemoryChat(chatTranscript, profile);
        elsewhere = new InMemoryChat(Platform.SLACK, chatTranscript, profile);
        engine = StandardEngine.of(store, library, chats(), now::get);
        dialogService = StandardDialog.of(store, library, chats(), engine, now::get);
        platformEventService = new PlatformEventService(store, chats(), engine, now::get);
        kinds.addAll(List.of(new WeeklyTotalsJob(), new FeedbackPublishingJob(), new TeamSurveyJob(library)));
    }

    /// An application for members in Amsterdam, in English, with the shipped library.
    public static TestApplication at(Path folder, String local) {
        UserProfile profile = InMemoryChat.inAmsterdam(Language.EN);
        return new TestApplication(folder, amsterdam(local), profile, SHIPPED);
    }

    public static Instant amsterdam(String local) {
        return LocalDateTime.parse(local).atZone(AMSTERDAM).toInstant();
    }

    public static PlatformUser person(String user) {
        return new PlatformUser(Platform.LOCAL, "local", user);
    }

    public Map<Platform, Chat> chats() {
        return Map.of(Platform.LOCAL, chat, Platform.SLACK, elsewhere);
    }

    public Reply says(PlatformUser who, String text) {
        Confidential.written(text);
        said++;
        MessageRef message = new MessageRef(who.user(), "said-" + said);
        return dialogService
                .answer(new UserAction.Said("e", who, text, message, Optional.empty()))
                .inline();
    }

    public Reply presses(PlatformUser who, String action) {
        return presses(who, action, Map.of());
    }

    public Reply presses(PlatformUser who, String action, Map<String, String> values) {
        values.values().forEach(Confidential::written);
        return dialogService
                .answer(new UserAction.Pressed("e", who, Optional.empty(), action, values))
                .inline();
    }

    /// Moves the clock, and stops at each time at which something is due.
    public void windTo(Instant target) {
        for (Optional<Instant> next = due(target); next.isPresent(); next = due(target)) {
            jumpTo(next.get().isAfter(now.get()) ? next.get() : now.get());
            rounding().run();
            engine.tick();
        }
        jumpTo(target);
    }

    public void windTo(String local) {
        windTo(amsterdam(local));
    }

    /// Moves the clock without running anything meanwhile, as in an outage.
    public void jumpTo(Instant target) {
        now.set(target);
    }

    public void jumpTo(String local) {
        jumpTo(amsterdam(local));
    }

    /// Runs one tick of the schedule.
    public void tick() {
        rounding().run();
        engine.tick();
        engine.reconcile();
    }

    /// Moves the clock and runs one tick.
    public void tickAfter(Duration time) {
        jumpTo(now.get().plus(time));
        tick();
    }

    public GroupJobRunner rounding() {
        return new GroupJobRunner(store, kinds, Telemetry.NONE, now::get);
    }

    public Member member(PlatformUser who) {
        return store.read(rows -> rows.members().find(who)).orElseThrow();
    }

    public Optional<Delivery> delivery(PlatformUser who, String date, MessageKind messageKind) {
        long id = member(who).id();
        return store.read(rows -> rows.deliveries().on(id, LocalDate.parse(date), messageKind));
    }

    public Delivery nudge(PlatformUser who, String date) {
        return delivery(who, date, MessageKind.NUDGE).orElseThrow();
    }

    public Delivery newestNudge(PlatformUser who) {
        return read(rows -> rows.deliveries()
                .newestNudge(member(who).id(), LocalDate.EPOCH, member(who).today(now.get()))
                .orElseThrow());
    }

    public HabitStatus habit(PlatformUser who) {
        return read(rows -> HabitStatus.of(rows, member(who), member(who).today(now.get())));
    }

    public List<Reflection> reflections(PlatformUser who) {
        long id = member(who).id();
        return read(rows -> rows.reflections().all(id));
    }

    public <T> T read(Function<Repositories, T> work) {
        return store.read(work);
    }

    private Optional<Instant> due(Instant target) {
        Optional<Instant> planned =
                store.read(rows -> rows.deliveryQueue().nextPlanned()).filter(at -> at.isAfter(now.get()));
        return Stream.of(
                        store.read(rows -> rows.groupJobs().nextDue()),
                        store.read(rows -> rows.members().nextDue()),
                        planned)
                .flatMap(Optional::stream)
                .filter(due -> !due.isAfter(target))
                .min(Comparator.naturalOrder());
    }

    @Override
    public void close() {
        store.close();
    }
}
