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

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int UNAVAILABLE = 503;

    private final TrustedServiceHosts hosts;
    private final String tenant;
    private final ActivityFactory activityFactory;
    private final InboxProcessor inbox;
    private final InvokeHandler invokeHandler;
    private final Function<ParsedActivity.Event, InvokeResponse> processor;

    /// Creates the intake.
    ///
    /// @param processor processes an event after it is stored, and gives the response
    public ActivityIntake(
            TeamsSettings settings,
            ActivityFactory activityFactory,
            InboxProcessor inbox,
            InvokeHandler invokeHandler,
            Function<ParsedActivity.Event, InvokeResponse> processor) {
        hosts = new TrustedServiceHosts(settings.cloud().serviceHosts());
        tenant = settings.tenant().toLowerCase(Locale.ROOT);
        this.activityFactory = activityFactory;
        this.inbox = inbox;
        this.invokeHandler = invokeHandler;
        this.processor = processor;
    }

    InvokeResponse accept(byte[] body, JwtVerdict.Claims claims) {
        String text = new String(body, StandardCharsets.UTF_8);
        return Activity.read(text)
                .map(activity -> accept(activity, claims, text))
                .orElse(InvokeResponse.of(BAD_REQUEST));
    }

    /// Parses a stored activity; empty if it needs no processing.
    public Optional<ParsedActivity.Event> read(String body) {
        return Activity.read(body)
                .flatMap(activity -> conversation(activity).map(conversationRef -> read(activity, conversationRef)))
                .filter(ParsedActivity.Event.class::isInstance)
                .map(ParsedActivity.Event.class::cast);
    }

    private InvokeResponse accept(Activity activity, JwtVerdict.Claims claims, String text) {
        if (claims.covers(activity.serviceUrl(), activity.channel())
                instanceof JwtVerdict.Refused(JwtVerdict.Reason why)) {
            return InvokeResponse.of(why.status());
        }
        Optional<ConversationRef> conversation = conversation(activity);
        return conversation.isPresent() && fromTenant(activity)
                ? guarded(() -> process(read(activity, conversation.get()), activity, text))
                : InvokeResponse.of(FORBIDDEN);
    }

    private static InvokeResponse guarded(Supplier<InvokeResponse> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", reason(failure).getClass().getSimpleName())
                    .log("Cannot store an activity from Teams; it has to be sent again");
            return InvokeResponse.of(UNAVAILABLE);
        }
    }

    private static Throwable reason(RuntimeException failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure);
    }

    private boolean fromTenant(Activity activity) {
        return activity.tenant().filter(tenant::equals).isPresent();
    }

    private Optional<ConversationRef> conversation(Activity activity) {
        Optional<URI> service = hosts.trusted(activity.serviceUrl());
        return activity.conversation().flatMap(name -> service.map(address -> new ConversationRef(address, name)));
    }

    private ParsedActivity read(Activity activity, ConversationRef conversationRef) {
        return ActivityParser.read(activity, conversationRef, activityFactory.bot());
    }

    private InvokeResponse process(ParsedActivity body, Activity activity, String text) {
        return switch (body) {
            case ParsedActivity.Malformed() -> InvokeResponse.of(BAD_REQUEST);
            case ParsedActivity.Ignored() -> InvokeResponse.of(200);
            case ParsedActivity.Unsupported() -> InvokeResponse.of(NOT_IMPLEMENTED);
            case ParsedActivity.Query query -> invokeHandler.results(query, SearchQuery.skipped(activity));
            case ParsedActivity.FormRequest opening -> invokeHandler.open(opening);
            case ParsedActivity.Event event -> invokeHandler.corrected(event).orElseGet(() -> stored(event, text));
        };
    }

    private InvokeResponse stored(ParsedActivity.Event event, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        InboxRepository.Receipt receipt =
                inbox.receive(new InboxRepository.Event(Platform.TEAMS, event.key(), event.kind(), body), event.key());
        return receipt == InboxRepository.Receipt.NEW ? processor.apply(event) : InvokeResponse.repeated(event);
    }
}
