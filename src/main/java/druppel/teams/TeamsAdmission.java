package druppel.teams;

import druppel.chat.InboxProcessor;
import druppel.domain.member.Platform;
import druppel.persistence.InboxRepository;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what becomes of a body that a proven token came with: the activity has to be the one the
/// token is for, of the one tenant, from an address to be trusted. Then it is stored once, and
/// worked on.
final class TeamsAdmission {
    private static final Logger LOG = LoggerFactory.getLogger(TeamsAdmission.class);

    private static final int UNREADABLE = 400;
    private static final int NOT_OURS = 403;
    private static final int UNKNOWN = 501;
    private static final int AGAIN = 503;

    private final ServiceHosts hosts;
    private final String tenant;
    private final Speech speech;
    private final InboxProcessor inbox;
    private final Asides asides;
    private final Function<TeamsBody.Event, Reply> taken;

    /// Creates the intake.
    ///
    /// @param taken works on an event that has just been stored, and gives the answer to it
    TeamsAdmission(
            TeamsSettings settings,
            Speech speech,
            InboxProcessor inbox,
            Asides asides,
            Function<TeamsBody.Event, Reply> taken) {
        hosts = new ServiceHosts(settings.cloud().serviceHosts());
        tenant = settings.tenant().toLowerCase(Locale.ROOT);
        this.speech = speech;
        this.inbox = inbox;
        this.asides = asides;
        this.taken = taken;
    }

    Reply admit(byte[] body, Bearer.Claims claims) {
        String text = new String(body, StandardCharsets.UTF_8);
        return Activity.read(text)
                .map(activity -> admit(activity, claims, text))
                .orElse(Reply.of(UNREADABLE));
    }

    /// What an activity that was stored before is about; empty where it is nothing to be done.
    Optional<TeamsBody.Event> read(String body) {
        return Activity.read(body)
                .flatMap(activity -> place(activity).map(place -> read(activity, place)))
                .filter(TeamsBody.Event.class::isInstance)
                .map(TeamsBody.Event.class::cast);
    }

    private Reply admit(Activity activity, Bearer.Claims claims, String text) {
        if (claims.covers(activity.serviceUrl(), activity.channel())
                instanceof Bearer.Refused(Bearer.Reason why)) {
            return Reply.of(why.status());
        }
        Optional<Place> place = place(activity);
        return place.isPresent() && ours(activity)
                ? guarded(() -> take(read(activity, place.get()), activity, text))
                : Reply.of(NOT_OURS);
    }

    private static Reply guarded(Supplier<Reply> taking) {
        try {
            return taking.get();
        } catch (RuntimeException failure) {
            LOG.atError()
                    .addKeyValue("failure", reason(failure).getClass().getSimpleName())
                    .log("Something from Teams could not be taken; it is to be sent again");
            return Reply.of(AGAIN);
        }
    }

    private static Throwable reason(RuntimeException failure) {
        return Optional.ofNullable(failure.getCause()).orElse(failure);
    }

    private boolean ours(Activity activity) {
        return activity.tenant().filter(tenant::equals).isPresent();
    }

    private Optional<Place> place(Activity activity) {
        Optional<URI> service = hosts.trusted(activity.serviceUrl());
        return activity.conversation()
                .flatMap(name -> service.map(address -> new Place(address, name)));
    }

    private TeamsBody read(Activity activity, Place place) {
        return ActivityReader.read(activity, place, speech.bot());
    }

    private Reply take(TeamsBody body, Activity activity, String text) {
        return switch (body) {
            case TeamsBody.Broken() -> Reply.of(UNREADABLE);
            case TeamsBody.Ignored() -> Reply.of(200);
            case TeamsBody.Unknown() -> Reply.of(UNKNOWN);
            case TeamsBody.Query query -> asides.found(query, SearchQuery.skipped(activity));
            case TeamsBody.Opening opening -> asides.open(opening);
            case TeamsBody.Event event ->
                    asides.corrected(event).orElseGet(() -> stored(event, text));
        };
    }

    private Reply stored(TeamsBody.Event event, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        InboxRepository.Receipt receipt =
                inbox.receive(
                        new InboxRepository.Event(Platform.TEAMS, event.key(), event.kind(), body),
                        event.key());
        return receipt == InboxRepository.Receipt.NEW ? taken.apply(event) : Reply.again(event);
    }
}
