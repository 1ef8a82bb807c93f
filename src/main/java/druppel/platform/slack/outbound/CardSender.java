package druppel.platform.slack.outbound;

import com.slack.api.model.block.LayoutBlock;
import druppel.chat.MemberFiles;
import druppel.chat.SendOutcome;
import druppel.common.Backoff;
import druppel.common.Retry;
import druppel.common.Sleeper;
import druppel.common.TrustedHosts;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.render.BlockKit;
import druppel.platform.slack.render.BlockKit.Surface;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Card sender: renders cards with their images, or with alternative texts if images cannot be shown.
///
/// Slack processes a new file for a moment and meanwhile rejects blocks that show it. Such a rejection has
/// shown nothing, so the call is retried a few times and then repeated without images. A card without images is
/// rendered and sent once.
public record CardSender(ImageUploads imageUploads, FileShareService fileShareService, Sleeper sleeper) {
    private static final int RETRIES = 3;
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(2));

    /// The errors of a rejected image block: the first for messages and `response_url`, the second for views.
    private static final Set<String> NOT_SHOWN = Set.of("invalid_blocks", "invalid_arguments");

    /// The longest wait for an image: a message in time matters more.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// Opens a card sender for these settings.
    ///
    /// @param patience timeout of requests to Slack
    public static CardSender open(
            SlackSettings settings,
            TokenProvider tokenProvider,
            MemberFiles memberFiles,
            Duration patience,
            Sleeper sleeper,
            InstantSource clock) {
        Duration shorter = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
        SlackApi api = new SlackApi(SlackApi.client(settings, shorter), tokenProvider, clock);
        ImageUploads imageUploads = new ImageUploads(FileUpload.open(api, new TrustedHosts(settings.api())), clock);
        return new CardSender(imageUploads, new FileShareService(imageUploads, memberFiles), sleeper);
    }

    /// The card with its files shared or replaced by links.
    Card withFiles(PlatformUser to, Card card) {
        boolean files = card.blocks().stream().anyMatch(Block.File.class::isInstance);
        return files ? fileShareService.withFiles(to, card) : card;
    }

    /// Renders and sends a card to a member.
    ///
    /// @param send sends the blocks; called again only after a rejection
    SendOutcome send(PlatformUser to, Card card, Surface surface, Function<List<LayoutBlock>, SendOutcome> send) {
        boolean pictures = card.blocks().stream().anyMatch(Block.Picture.class::isInstance);
        Map<Block.Picture, String> files = pictures ? imageUploads.upload(to, card, surface) : Map.of();
        if (files.isEmpty()) {
            return send.apply(BlockKit.render(card, surface.blocks()));
        }
        SendOutcome shown = sendWithRetries(() -> send.apply(BlockKit.render(card, files, surface.blocks())));
        if (imageRejected(shown)) {
            imageUploads.forget(to, files);
            return send.apply(BlockKit.render(card, surface.blocks()));
        }
        if (!surface.lasting()) {
            imageUploads.deleteEvicted(to);
        }
        return shown;
    }

    private SendOutcome sendWithRetries(Supplier<SendOutcome> send) {
        return new Retry(RETRIES, LONGEST, sleeper)
                .run(
                        send,
                        (shown, failures) ->
                                imageRejected(shown) ? Optional.of(BACKOFF.after(failures)) : Optional.empty());
    }

    private static boolean imageRejected(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Refused(String code) && NOT_SHOWN.contains(code);
    }
}
