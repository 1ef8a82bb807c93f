package druppel.adapter.pages.suits;

import druppel.chat.FilledForm;
import druppel.domain.library.LearnedPreference.Leaning;
import druppel.message.Block;
import druppel.message.TextKey;
import java.util.List;
import java.util.Optional;

/// View model of the page about what suits a member.
///
/// @param summary what suits them and what does so less, in sentences
/// @param anythingKnown whether there is something to reset
/// @param told the questions about their aim and their work
/// @param filled what was filled in there
/// @param saidSomething whether they answered one of them
public record SuitsView(
        List<String> summary,
        List<Group> groups,
        boolean anythingKnown,
        List<Block.Choices> told,
        FilledForm filled,
        boolean saidSomething,
        boolean brave,
        List<Aside> aside) {
    public SuitsView {
        summary = List.copyOf(summary);
        groups = List.copyOf(groups);
        told = List.copyOf(told);
        aside = List.copyOf(aside);
    }

    /// Attributes of one sort: what a nudge asks, where, or how much.
    public record Group(TextKey title, List<Preference> preferences) {
        public Group {
            preferences = List.copyOf(preferences);
        }
    }

    /// What has been learned about one attribute.
    ///
    /// @param reset the action that forgets it; empty if nothing is known
    public record Preference(
            String name, Leaning leaning, String said, Optional<String> evidence, Optional<String> reset) {}

    /// Nudge that was put aside.
    ///
    /// @param language the language of its text, if that is not the reader's
    /// @param bringBack the action that brings it back
    public record Aside(
            String text,
            Optional<String> language,
            Optional<String> date,
            Optional<String> reason,
            Optional<String> comment,
            String bringBack) {}
}
