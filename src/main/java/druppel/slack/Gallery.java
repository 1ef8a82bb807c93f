package druppel.slack;

import druppel.chat.MemberFile;
import druppel.chat.SendOutcome;
import druppel.common.Sha256;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.Picture;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pictures that were brought to Slack, so that what somebody has just been shown is not
/// brought there again. Safe for use by many threads at once.
///
/// Where Slack does not take pictures it is not asked again for a while.
final class Gallery {
    private static final Logger LOG = LoggerFactory.getLogger(Gallery.class);
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final Upload upload;
    private final InstantSource clock;
    private final Walls walls = new Walls();
    private final Map<Workspace, Instant> closed = new ConcurrentHashMap<>();

    Gallery(Upload upload, InstantSource clock) {
        this.upload = upload;
        this.clock = clock;
    }

    /// The files of a card's pictures; one that Slack does not take is missing.
    Map<Block.Picture, String> hang(PlatformUser owner, Card card, Place place) {
        Map<Block.Picture, String> files = new HashMap<>();
        pictures(card)
                .forEach(picture ->
                        file(owner, picture.picture(), place)
                                .ifPresent(file -> files.put(picture, file)));
        return files;
    }

    /// Brings a paper into a conversation; `false` where Slack does not take it.
    boolean share(PlatformUser owner, MemberFile memberFile, String conversation) {
        try {
            if (!open(owner.at())) {
                return false;
            }
            upload.share(owner.at(), memberFile, conversation);
            return true;
        } catch (UploadFailed failure) {
            close(owner.at(), failure.outcome());
            return false;
        }
    }

    /// Takes away what has gone out of date of what was shown in passing: what a message shows
    /// stays, or it would have a hole.
    void tidy(PlatformUser owner) {
        walls.takeDown(owner).forEach(file -> upload.remove(owner.at(), file));
    }

    /// Forgets pictures that Slack does not show after all.
    void forget(PlatformUser owner, Map<Block.Picture, String> files) {
        walls.forget(owner, files.values());
    }

    private Optional<String> file(PlatformUser owner, Picture picture, Place place) {
        Sha256 sha256 = Sha256.of(picture.svg());
        return walls.find(owner, sha256, place)
                .or(() ->
                        brought(owner.at(), picture)
                                .map(file -> walls.hang(owner, sha256, file, place)));
    }

    private Optional<String> brought(Workspace workspace, Picture picture) {
        try {
            return open(workspace)
                    ? picture.png().map(png -> upload.bring(workspace, png))
                    : Optional.empty();
        } catch (UploadFailed failure) {
            close(workspace, failure.outcome());
            return Optional.empty();
        }
    }

    private boolean open(Workspace workspace) {
        return !closed.getOrDefault(workspace, Instant.MIN).isAfter(clock.instant());
    }

    private void close(Workspace workspace, SendOutcome why) {
        closed.put(workspace, until(why));
        LOG.atInfo()
                .addKeyValue("workspace", workspace.key())
                .addKeyValue("outcome", why)
                .log(
                        "A file could not be uploaded; for a while words stand in for pictures, and links for files");
    }

    private Instant until(SendOutcome why) {
        return switch (why) {
            case SendOutcome.Throttled(Instant until) -> until;
            case SendOutcome.Refused _, SendOutcome.Closed _ -> clock.instant().plus(AFTER_A_REFUSAL);
            case SendOutcome.Sent _, SendOutcome.Unreachable _, SendOutcome.Unknown _ ->
                    clock.instant().plus(AFTER_A_FAILURE);
        };
    }

    static List<Block.Picture> pictures(Card card) {
        return card.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .toList();
    }
}
