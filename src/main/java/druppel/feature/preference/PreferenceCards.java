package druppel.feature.preference;

import druppel.chat.RequestContext;
import druppel.domain.library.LearnedPreference;
import druppel.domain.library.LearnedPreference.Leaning;
import druppel.domain.library.Nudge;
import druppel.message.Block;
import druppel.message.Card;
import druppel.message.PreferenceTextKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What suits a member, in words.
public record PreferenceCards(RequestContext context) {
    private static final int MOST_ASIDE = 10;

    /// What has been learned and what was put aside, each with the button that takes it back.
    Card all(PreferenceOverview overview) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Heading(context.text(PreferenceTextKey.PREFERENCE_TITLE)));
        summary(overview).forEach(sentence -> blocks.add(new Block.Paragraph(sentence)));
        overview.known().forEach(preference -> blocks.add(item(preference)));
        if (!overview.known().isEmpty()) {
            blocks.add(new Block.Note(context.text(PreferenceTextKey.PREFERENCE_HOW)));
            blocks.add(Block.buttons(
                    PreferenceButton.RESET.plain("", context.text(PreferenceTextKey.PREFERENCE_RESET_ALL))));
        }
        if (!overview.aside().isEmpty()) {
            blocks.add(new Block.Paragraph(context.text(
                    PreferenceTextKey.PREFERENCE_ASIDE,
                    "count",
                    overview.aside().size())));
            overview.aside().stream().limit(MOST_ASIDE).forEach(aside -> blocks.add(item(aside)));
        }
        return new Card(blocks);
    }

    /// What suits the member and what does so less, in a sentence each; that nothing is known, if so.
    public List<String> summary(PreferenceOverview overview) {
        List<String> sentences = new ArrayList<>();
        of(Leaning.MORE, overview, PreferenceTextKey.PREFERENCE_MORE, sentences);
        of(Leaning.LESS, overview, PreferenceTextKey.PREFERENCE_LESS, sentences);
        if (sentences.isEmpty()) {
            sentences.add(context.text(
                    overview.known().isEmpty()
                            ? PreferenceTextKey.PREFERENCE_NOTHING
                            : PreferenceTextKey.PREFERENCE_EVEN));
        }
        return sentences;
    }

    private void of(Leaning leaning, PreferenceOverview overview, PreferenceTextKey key, List<String> sentences) {
        String names = overview.learned().stream()
                .filter(preference -> preference.leaning() == leaning)
                .map(preference -> name(preference.attribute()))
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            sentences.add(context.text(key, "what", names));
        }
    }

    /// The name of an attribute within a sentence.
    public String name(Nudge.Attribute attribute) {
        return context.text(
                PreferenceTextKey.PREFERENCE_ATTRIBUTE,
                "attribute",
                attribute.name().toLowerCase(Locale.ROOT));
    }

    /// How the member responds to nudges with an attribute.
    public String leaning(LearnedPreference preference) {
        return context.text(
                PreferenceTextKey.PREFERENCE_LEANING,
                "leaning",
                preference.leaning().name());
    }

    /// From how many nudges that follows, and how sure it is; empty while it is not known.
    public Optional<String> evidence(LearnedPreference preference) {
        Map<String, ?> values = Map.of(
                "done", preference.done(),
                "nudges", preference.nudges(),
                "certainty", preference.certainty().name());
        return Optional.of(preference)
                .filter(LearnedPreference::known)
                .map(_ -> context.text(PreferenceTextKey.PREFERENCE_EVIDENCE, values));
    }

    private Block item(LearnedPreference preference) {
        return new Block.Item(
                name(preference.attribute()) + ": " + leaning(preference) + ". "
                        + evidence(preference).orElse(""),
                PreferenceButton.RESET.plain(
                        preference.attribute().name().toLowerCase(Locale.ROOT),
                        context.text(PreferenceTextKey.PREFERENCE_RESET)));
    }

    private Block item(PreferenceOverview.Aside aside) {
        return new Block.Item(
                aside.nudge().in(context.language()).nudge(),
                PreferenceButton.BRING_BACK.plain(
                        aside.nudge().id(), context.text(PreferenceTextKey.PREFERENCE_BRING_BACK)));
    }
}
