package druppel.adapter.content.style;

import druppel.domain.Language;
import druppel.domain.library.Localized;
import druppel.domain.library.Nudge;
import druppel.domain.library.NudgeConditions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Nudges that keep all style rules, of which tests change one field.
final class SampleTexts {
    private static final Map<Language, Nudge.Text> SOUND = Map.of(
            Language.EN,
            new Nudge.Text(
                    "Ask one colleague what would make today easier.",
                    "People know best what they need.",
                    "When I get my coffee, I’ll ask whoever is there.",
                    "What did you hear today about someone’s work?"),
            Language.NL,
            new Nudge.Text(
                    "Vraag één collega wat de dag lichter zou maken.",
                    "Mensen weten zelf het best wat ze nodig hebben.",
                    "Als ik koffie haal, dan vraag ik het aan wie daar staat.",
                    "Wat hoorde je vandaag over iemands werk?"));

    private SampleTexts() {}

    /// What a rule complains about in a nudge with this text.
    static List<String> complaints(StyleRule rule, Language language, Passage.Field field, String text) {
        return complaints(rule, NudgeConditions.NONE, language, field, text);
    }

    static List<String> complaints(
            StyleRule rule, NudgeConditions conditions, Language language, Passage.Field field, String text) {
        return complaints(rule, List.of(nudge("ask-one", conditions, language, changed(language, field, text))));
    }

    static List<String> complaints(StyleRule rule, List<Nudge> nudges) {
        return rule.violations(nudges).map(Violation::what).toList();
    }

    /// A nudge of the practice before the hyphen of its id, in one language.
    static Nudge nudge(String id, NudgeConditions conditions, Language language, Nudge.Text text) {
        return nudge(id, conditions, Nudge.Background.NONE, language, text);
    }

    static Nudge nudge(
            String id, NudgeConditions conditions, Nudge.Background background, Language language, Nudge.Text text) {
        return new Nudge(
                id,
                id.split("-", 2)[0],
                Nudge.Kind.ACTION,
                Nudge.Context.MEETING,
                Nudge.Effort.SMALL,
                false,
                Set.of(),
                conditions,
                background,
                new Localized<>(Map.of(language, text)));
    }

    private static Nudge.Text changed(Language language, Passage.Field field, String text) {
        Nudge.Text sound = Objects.requireNonNull(SOUND.get(language));
        return switch (field) {
            case NUDGE -> new Nudge.Text(text, sound.why(), sound.plan(), sound.question());
            case WHY -> new Nudge.Text(sound.nudge(), text, sound.plan(), sound.question());
            case PLAN -> new Nudge.Text(sound.nudge(), sound.why(), text, sound.question());
            case QUESTION -> new Nudge.Text(sound.nudge(), sound.why(), sound.plan(), text);
            case QUESTION_DONE -> afterwards(sound, Optional.of(text), Optional.empty());
            case QUESTION_NOT -> afterwards(sound, Optional.empty(), Optional.of(text));
        };
    }

    private static Nudge.Text afterwards(Nudge.Text sound, Optional<String> done, Optional<String> not) {
        return new Nudge.Text(sound.nudge(), sound.why(), sound.plan(), sound.question(), done, not, Optional.empty());
    }
}
