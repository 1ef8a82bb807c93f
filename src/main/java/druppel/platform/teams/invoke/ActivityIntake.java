package druppel.platform.teams.invoke;

import druppel.chat.intake.EventIntake;
import druppel.chat.intake.IntakeResult;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import druppel.platform.IntakeServlet.Admission;
import druppel.platform.teams.api.ConversationRef;
import druppel.platform.teams.api.TeamsSettings;
import druppel.platform.teams.api.TrustedServiceHosts;
import druppel.platform.teams.auth.JwtVerdict;
import druppel.platform.teams.auth.JwtVerifier;
import druppel.platform.teams.inbound.Activity;
import druppel.platform.teams.inbound.ActivityParser;
import druppel.platform.teams.inbound.ParsedActivity;
import druppel.platform.teams.inbound.SearchQuery;
import druppel.platform.teams.outbound.ActivityFactory;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// Activity intake: checks that the activity matches its verified token, the configured tenant and a trusted
/// address, then stores it once and processes it.
public final class ActivityIntake {
    public static final int LONGEST = 256 * 1024;

    private static final IntakeResult BAD_REQUEST = IntakeResult.rejected(400);
    private static final IntakeResult FORBIDDEN = IntakeResult.rejected(403);
    private static final IntakeResult NOT_IMPLEMENTED = IntakeResult.rejected(501);

    private final TrustedServiceHosts hosts;
    private final String tenant;
    private final ActivityFactory activityFactory;
    private final JwtVerifier verifier;
    private final EventIntake eventIntake;
    private final InvokeHandler invokeHandler;
    private final Function<ParsedActivity.Event, IntakeResult> processor;
    private final InstantSource clock;

    /// Creates the intake.
    ///
    /// @param processor gives the result for an event after it is stored
    public ActivityIntake(
            TeamsSettings settings,
            ActivityFactory activityFactory,
            JwtVerifier verifier,
            EventIntake eventIntake,
            InvokeHandler invokeHandler,
            Function<ParsedActivity.Event, IntakeResult> processor,
            InstantSource clock) {
        hosts = new TrustedServiceHosts(settings.cloud().serviceHosts());
        tenant = settings.tenant().toLowerCase(Locale.ROOT);
        this.activityFactory = activityFactory;
        this.verifier = verifier;
        this.eventIntake = eventIntake;
        this.invokeHandler = invokeHandler;
        this.processor = processor;
        this.clock = clock;
    }

    /// Admits a request that Microsoft signed. Its token says nothing about the body, which is not read before.
    public Admission admit(HttpServletRequest request) {
        return switch (verifier.verify(Collections.list(request.getHeaders("Authorization")))) {
            case JwtVerdict.Verified(JwtVerdict.Claims claims) -> new Admission.Admitted(body -> accept(body, claims));
            case JwtVerdict.Refused(JwtVerdict.Reason why) -> new Admission.Refused(why.status());
        };
    }

    private IntakeResult accept(byte[] body, JwtVerdict.Claims claims) {
        return Activity.read(new String(body, StandardCharsets.UTF_8))
                .map(activity -> accept(activity, claims, body))
                .orElse(BAD_REQUEST);
    }

    /// Parses a stored activity; empty if it needs no processing.
    ///
    /// @param received when it came in
    public Optional<ParsedActivity.Event> read(String body, Instant received) {
        return Activity.read(body)
                .flatMap(activity ->
                        conversation(activity).map(conversationRef -> read(activity, conversationRef, received)))
                .filter(ParsedActivity.Event.class::isInstance)
                .map(ParsedActivity.Event.class::cast);
    }

    private IntakeResult accept(Activity activity, JwtVerdict.Claims claims, byte[] body) {
        if (claims.covers(activity.serviceUrl(), activity.channel())
                instanceof JwtVerdict.Refused(JwtVerdict.Reason why)) {
            return IntakeResult.rejected(why.status());
        }
        Optional<ConversationRef> conversation = conversation(activity);
        return conversation.isPresent() && fromTenant(activity)
                ? eventIntake.answer(() -> accept(read(activity, conversation.get(), clock.instant()), activity, body))
                : FORBIDDEN;
    }

    private boolean fromTenant(Activity activity) {
        return activity.tenant().filter(tenant::equals).isPresent();
    }

    private Optional<ConversationRef> conversation(Activity activity) {
        Optional<URI> service = hosts.trusted(activity.serviceUrl());
        return activity.conversation().flatMap(name -> service.map(address -> new ConversationRef(address, name)));
    }

    private ParsedActivity read(Activity activity, ConversationRef conversationRef, Instant received) {
        return ActivityParser.read(activity, conversationRef, activityFactory.bot(), received);
    }

    private IntakeResult accept(ParsedActivity parsed, Activity activity, byte[] body) {
        return switch (parsed) {
            case ParsedActivity.Malformed() -> BAD_REQUEST;
            case ParsedActivity.Ignored() -> IntakeResult.ACCEPTED;
            case ParsedActivity.Unsupported() -> NOT_IMPLEMENTED;
            case ParsedActivity.Query query -> invokeHandler.results(query, SearchQuery.skipped(activity));
            case ParsedActivity.FormRequest opening -> invokeHandler.open(opening);
            case ParsedActivity.Event event -> accept(event, body);
        };
    }

    /// The same activity may come again with another token, so its key is the proof.
    private IntakeResult accept(ParsedActivity.Event event, byte[] body) {
        return eventIntake.accept(
                new InboxRepository.Event(
                        Platform.TEAMS,
                        event.key(),
                        event.kind(),
                        event.teamsEvent().person(),
                        body),
                new EventIntake.Proof(event.key(), true),
                () -> invokeHandler.corrected(event),
                () -> processor.apply(event),
                () -> InvokeResponse.repeated(event));
    }
}
