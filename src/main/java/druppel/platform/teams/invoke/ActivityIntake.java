package druppel.platform.teams.invoke;

import druppel.chat.InboxProcessor;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.platform.teams.api.ConversationRef;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.api.TrustedServiceHosts;
import druppel.platform.teams.auth.JwtVerdict;
import druppel.platform.teams.inbound.Activity;
import druppel.platform.teams.inbound.ActivityParser;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.SearchQuery;
import druppel.platform.teams.outbound.ActivityFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Activity intake: checks that the activity matches its verified token, the configured tenant and a trusted
/// address, then stores it once and processes it.
public final class ActivityIntake {
    private static final Logger LOG = LoggerFactory.getLogger(ActivityIntake.class);

    private static final int UNREADABLE = 400;
    private static final int NOT_OURS = 403;
    private static final int UNKNOWN = 501;
    private static final int AGAIN = 503;

    private final TrustedServiceHosts hosts;
    private final String tenant;
    private final ActivityFactory activityFactory;
    private final InboxProcessor inbox;
    private final InvokeHandler invokeHandler;
    private final Function<ParsedActivity.Event, InvokeResponse> taken;

    /// Creates the intake.
    ///
    /// @param taken processes an event after it is stored, and gives the response
    public ActivityIntake(
            TeamsSettings settings,
            ActivityFactory activityFactory,
            InboxProcessor inbox,
            InvokeHandler invokeHandler,
            Function<ParsedActivity.Event, InvokeResponse> taken) {
        hosts = new TrustedServiceHosts(settings.cloud().serviceHosts());
        tenant = settings.tenant().toLowerCase(Locale.ROOT);
        this.activityFactory = activityFactory;
        this.inbox = inbox;
        this.invokeHandler = invokeHandler;
        this.taken = taken;
    }

    InvokeResponse admit(byte[] body, JwtVerdict.Claims claims) {
        String text = new String(body, StandardCharsets.UTF_8);
        return Activity.read(text)
                .map(activity -> admit(activity, claims, text))
                .orElse(InvokeResponse.of(UNREADABLE));
    }

    /// Parses a stored activity; empty if it needs no processing.
    public Optional<ParsedActivity.Event> read(String body) {
        return Activity.read(body)
                .flatMap(activity -> place(activity).map(conversationRef -> read(activity, conversationRef)))
                .filter(ParsedActivity.Event.class::isInstance)
                .map(ParsedActivity.Event.class::cast);
    }

    private InvokeResponse admit(Activity activity, JwtVerdict.Claims claims, String text) {
        if (claims.covers(activity.serviceUrl(), activity.channel())
                instanceof JwtVerdict.Refused(JwtVerdict.Reason why)) {
            return InvokeResponse.of(why.status());
        }
        Optional<ConversationRef> place = place(activity);
        return place.isPresent() && ours(activity)
                ? guarded(() -> take(read(activity, place.get()), activity, text))
                : InvokeResponse.of(NOT_OURS);
    }

    private static InvokeResponse guarded(Supplier<InvokeResponse> taking) {
        try {
            return taking.get();
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", reason(failure).getClass().getSimpleName())
                    .log("Cannot store an activity from Teams; it has to be sent again");
            return InvokeResponse.of(AGAIN);
        }
    }

    private static Throwable reason(RuntimeException failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure);
    }

    private boolean ours(Activity activity) {
        return activity.tenant().filter(tenant::equals).isPresent();
    }

    private Optional<ConversationRef> place(Activity activity) {
        Optional<URI> service = hosts.trusted(activity.serviceUrl());
        return activity.conversation().flatMap(name -> service.map(address -> new ConversationRef(address, name)));
    }

    private ParsedActivity read(Activity activity, ConversationRef conversationRef) {
        return ActivityParser.read(activity, conversationRef, activityFactory.bot());
    }

    private InvokeResponse take(ParsedActivity body, Activity activity, String text) {
        return switch (body) {
            case ParsedActivity.Broken() -> InvokeResponse.of(UNREADABLE);
            case ParsedActivity.Ignored() -> InvokeResponse.of(200);
            case ParsedActivity.Unknown() -> InvokeResponse.of(UNKNOWN);
            case ParsedActivity.Query query -> invokeHandler.found(query, SearchQuery.skipped(activity));
            case ParsedActivity.Opening opening -> invokeHandler.open(opening);
            case ParsedActivity.Event event -> invokeHandler.corrected(event).orElseGet(() -> stored(event, text));
        };
    }

    private InvokeResponse stored(ParsedActivity.Event event, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        InboxRepository.Receipt receipt =
                inbox.receive(new InboxRepository.Event(Platform.TEAMS, event.key(), event.kind(), body), event.key());
        return receipt == InboxRepository.Receipt.NEW ? taken.apply(event) : InvokeResponse.again(event);
    }
}
