package druppel.adapter.content.style;

import java.util.EnumSet;

/// Rules on words that do not suit a friendly nudge.
final class WordChoice {
    /// Words that blame readers or put them under pressure.
    static final StyleRule GUILT = new PhraseRule(
            EnumSet.allOf(Passage.Field.class),
            Phrases.of("""
                you (?:really |clearly |just )?(?:should|must|ought to)|you shouldn’t
                finally|at (?:long )?last|once and for all|about time|once again|yet again
                no excuses?|guilty|ashamed
                """, """
                (?<!als )(?<!wat )(?:je|jij) (?:moet|moest)
                eindelijk|(?:nou|nu|toch|weer) eens|alweer
                geen (?:smoes|smoesjes|excuus|excuses)|schuldig|schaam
                """),
            _ -> false,
            "says “%s”, which sounds like a reproach",
            "leave it out, or invite instead");

    /// Questions that call readers to account for what they did not do.
    static final StyleRule REPROACHFUL_WHY = new PhraseRule(
            Passage.Field.QUESTIONS,
            Phrases.of("""
                why (?:didn|don|haven|hadn|couldn|wouldn|weren|can)’t (?:you|it|that)|why not
                why (?:did|do|have|had|could|would|were|can) (?:you|it|that) (?:\\w+ ){0,2}(?:not|never|fail|forget|skip)
                """, """
                waarom (?:\\w+ )?(?:je|jij|het|dat) (?:\\w+ ){0,3}(?:niet|niets|niemand|nooit|geen)|waarom niet
                waarom (?:vergat|vergeet|mislukte|liet) (?:je|jij|het|dat)
                """),
            _ -> false,
            "asks “%s”, which sounds like a reproach",
            "ask what would help, or what would be a good moment");

    /// Management words for which there is a plain one.
    static final StyleRule JARGON = new PhraseRule(
            EnumSet.allOf(Passage.Field.class),
            Phrases.of("""
                stakeholders?|(?:re)?align(?:s|ed|ing|ment)?|synerg(?:y|ies)|leverag(?:e|es|ed|ing)|deliverables?
                bandwidth|mindsets?|empower(?:s|ed|ing|ment)?|paradigms?|low-hanging fruit|deep dives?|circle back
                touch base|actionable|buy-in|best practices?|impactful|going forward|learnings
                """, """
                stakeholders?|alignen|alignment|synergie(?:ën)?|deliverables?|mindsets?|empower(?:en|ment)
                quick wins?|laaghangend fruit|uitrollen|uitgerold|borgen|geborgd|borging|best practices?|learnings
                commitment|targets?|KPI’?s?|impactvol|stip op de horizon
                """),
            _ -> false,
            "uses the jargon “%s”",
            "say it in a plain word");

    private WordChoice() {}
}
