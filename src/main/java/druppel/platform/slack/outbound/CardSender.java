package druppel.platform.slack.outbound;

import com.slack.api.Slack;
import com.slack.api.model.block.LayoutBlock;
import druppel.chat.MemberFiles;
import druppel.chat.SendOutcome;
import druppel.common.Sleeper;
import druppel.common.TrustedHosts;
import druppel.domain.member.PlatformUser;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.api.SlackClientFactory;
import druppel.platform.slack.api.SlackSettings;
import druppel.platform.slack.api.TokenProvider;
import druppel.platform.slack.render.BlockKit;
import druppel.platform.slack.render.Surface;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// Shows cards with their pictures or, where those cannot be shown, with what they say in words.
///
/// Slack works on a new file for a moment and meanwhile refuses blocks that show it. That has
/// certainly shown nothing, so it is tried again, a few times, and then without pictures. A card
/// that has none is drawn and sent, and nothing else.
public record CardSender(ImageUploads imageUploads, FileShareService fileShareService, Sleeper sleeper) {
    static final List<Duration> PAUSES = List.of(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));

    /// Messages and answers say the one, views the other.
    private static final Set<String> NOT_SHOWN = Set.of("invalid_blocks", "invalid_arguments");

    /// A picture is worth less than a message that comes in time.
    private static final Duration LONGEST = Duration.ofSeconds(5);

    /// Shows what there is to show in the workspaces of these settings.
    ///
    /// @param patience how long an answer of Slack is waited for
    public static CardSender open(
            SlackSettings settings,
            TokenProvider tokenProvider,
            MemberFiles memberFiles,
            Duration patience,
            Sleeper sleeper,
            InstantSource clock) {
        Duration shorter = patience.compareTo(LONGEST) < 0 ? patience : LONGEST;
        Slack slack = SlackClientFactory.open(settings, shorter);
        SlackApi api = new SlackApi(slack, tokenProvider, clock);
        FileUpload fileUpload =
                new FileUpload(api, SlackClientFactory.uploading(slack), new TrustedHosts(settings.api()));
        ImageUploads imageUploads = new ImageUploads(fileUpload, clock);
        return new CardSender(imageUploads, new FileShareService(imageUploads, memberFiles), sleeper);
    }

    /// A card as it is said and shown to somebody, once its files are brought to them.
    Card bring(PlatformUser to, Card card) {
        return fileShareService.bring(to, card);
    }

    /// Shows a card to somebody.
    ///
    /// @param send sends blocks; is asked again only where it was refused
    SendOutcome show(PlatformUser to, Card card, Surface surface, Function<List<LayoutBlock>, SendOutcome> send) {
        return show(to, card, surface, send, CardSender::refusal);
    }

    /// Shows a card to somebody under their breath.
    ///
    /// @param send gives the word with which it was refused; empty where it was not
    Optional<String> whisper(PlatformUser to, Card card, Function<List<LayoutBlock>, Optional<String>> send) {
        return show(to, card, Surface.WHISPER, send, refused -> refused);
    }

    private <T> T show(
            PlatformUser to,
            Card card,
            Surface surface,
            Function<List<LayoutBlock>, T> send,
            Function<T, Optional<String>> refusal) {
        Map<Block.Picture, String> files = imageUploads.hang(to, card, surface);
        if (files.isEmpty()) {
            return send.apply(BlockKit.draw(card, surface.blocks()));
        }
        T shown = patiently(() -> send.apply(BlockKit.draw(card, files, surface.blocks())), refusal);
        if (notShown(refusal.apply(shown))) {
            imageUploads.forget(to, files);
            return send.apply(BlockKit.draw(card, surface.blocks()));
        }
        if (!surface.lasting()) {
            imageUploads.tidy(to);
        }
        return shown;
    }

    private <T> T patiently(Supplier<T> send, Function<T, Optional<String>> refusal) {
        T shown = send.get();
        for (Duration pause : PAUSES) {
            if (!notShown(refusal.apply(shown))) {
                return shown;
            }
            sleeper.pause(pause);
            shown = send.get();
        }
        return shown;
    }

    private static boolean notShown(Optional<String> refusal) {
        return refusal.filter(NOT_SHOWN::contains).isPresent();
    }

    private static Optional<String> refusal(SendOutcome outcome) {
        return outcome instanceof SendOutcome.Refused(String code) ? Optional.of(code) : Optional.empty();
    }
}
