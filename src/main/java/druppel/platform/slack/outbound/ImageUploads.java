package druppel.platform.slack.outbound;

import druppel.chat.MemberFile;
import druppel.chat.SendOutcome;
import druppel.common.Sha256;
import druppel.domain.member.PlatformUser;
import druppel.domain.member.Workspace;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.Picture;
import druppel.platform.slack.render.BlockKit.Surface;
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

/// Image uploads with a cache, so that the same image is not uploaded again for the same member. Thread-safe.
///
/// After Slack rejects an upload, none is tried for a while.
public final class ImageUploads {
    private static final Logger LOG = LoggerFactory.getLogger(ImageUploads.class);
    private static final Duration AFTER_A_REFUSAL = Duration.ofHours(1);
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    private final FileUpload fileUpload;
    private final InstantSource clock;
    private final ImageCache imageCache = new ImageCache();
    private final Map<Workspace, Instant> pausedUntil = new ConcurrentHashMap<>();

    ImageUploads(FileUpload fileUpload, InstantSource clock) {
        this.fileUpload = fileUpload;
        this.clock = clock;
    }

    /// The file ids of a card's images; images that could not be uploaded are missing.
    Map<Block.Picture, String> upload(PlatformUser owner, Card card, Surface surface) {
        Map<Block.Picture, String> files = new HashMap<>();
        pictures(card)
                .forEach(picture -> file(owner, picture.image(), surface).ifPresent(file -> files.put(picture, file)));
        return files;
    }

    /// Uploads a document into a conversation; `false` if Slack rejects it.
    boolean share(PlatformUser owner, MemberFile memberFile, String conversation) {
        try {
            if (!allowed(owner.at())) {
                return false;
            }
            fileUpload.share(owner.at(), memberFile, conversation);
            return true;
        } catch (FileUpload.UploadFailedException failure) {
            pause(owner.at(), failure.outcome());
            return false;
        }
    }

    /// Deletes outdated images that were shown in views only: images in messages stay, or the message would
    /// have a gap.
    void deleteEvicted(PlatformUser owner) {
        imageCache.evict(owner).forEach(file -> fileUpload.delete(owner.at(), file));
    }

    /// Removes images from the cache that Slack cannot show.
    void forget(PlatformUser owner, Map<Block.Picture, String> files) {
        imageCache.forget(owner, files.values());
    }

    private Optional<String> file(PlatformUser owner, Picture picture, Surface surface) {
        Sha256 sha256 = Sha256.of(picture.svg());
        return imageCache
                .find(owner, sha256, surface)
                .or(() -> uploaded(owner.at(), picture).map(file -> imageCache.put(owner, sha256, file, surface)));
    }

    private Optional<String> uploaded(Workspace workspace, Picture picture) {
        try {
            return allowed(workspace) ? picture.png().map(png -> fileUpload.upload(workspace, png)) : Optional.empty();
        } catch (FileUpload.UploadFailedException failure) {
            pause(workspace, failure.outcome());
            return Optional.empty();
        }
    }

    private boolean allowed(Workspace workspace) {
        return !pausedUntil.getOrDefault(workspace, Instant.MIN).isAfter(clock.instant());
    }

    private void pause(Workspace workspace, SendOutcome why) {
        pausedUntil.put(workspace, until(why));
        LOG.atInfo()
                .addKeyValue("workspace", workspace.key())
                .addKeyValue("outcome", why)
                .log("A file upload failed; for a while texts replace images, and links replace files");
    }

    private Instant until(SendOutcome why) {
        return switch (why) {
            case SendOutcome.Throttled(Instant until) -> until;
            case SendOutcome.Refused _, SendOutcome.Closed _ -> clock.instant().plus(AFTER_A_REFUSAL);
            case SendOutcome.Sent _, SendOutcome.Unreachable _, SendOutcome.Unknown _ ->
                clock.instant().plus(AFTER_A_FAILURE);
        };
    }

    public static List<Block.Picture> pictures(Card card) {
        return card.blocks().stream()
                .filter(Block.Picture.class::isInstance)
                .map(Block.Picture.class::cast)
                .toList();
    }
}
