package druppel.adapter.content.style;

import static druppel.adapter.content.style.Passage.Field.WHY;

import java.util.Set;

/// Rule that a `why` that speaks of research, or has figures about people, names its source.
final class UnsourcedClaim {
    static final StyleRule RULE = new PhraseRule(
            Set.of(WHY),
            Phrases.of("""
                research|stud(?:y|ies)|experiments?|scientists?|psychologists?|per ?cent|statistic\\w*|on average|proven
                (?:twice|(?:two|three|four|five|ten) times) as|(?<!for )most people|nine out of ten
                """, """
                onderzoek(?:en|ers)?|studies?|experiment(?:en)?|wetenschap\\w*|psychologen|procent|gemiddeld|bewezen
                (?:twee|drie|vier|vijf|tien) keer (?:zo|meer)\\w*|(?<!voor )de meeste mensen|negen van de tien
                """),
            passage -> passage.nudge().background().source().isPresent(),
            "claims something without a source: “%s”",
            "add “source:” to the nudge, or say only what anybody can see");

    private UnsourcedClaim() {}
}
