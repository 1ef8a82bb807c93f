package druppel.adapter.content.style;

import static druppel.adapter.content.style.Passage.Field.QUESTION;

import java.util.regex.Matcher;
import java.util.stream.Stream;

/// Rule that the afternoon question does not take for granted that the nudge was done.
///
/// Such a question says *when you did it*, names what only the act produces, or asks in the past tense without saying
/// *today*: about one moment, and not about the day that everybody had. It is recognised by patterns, which an odd
/// sentence can mislead.
final class PresupposingQuestion implements PassageRule {
    private static final String ENGLISH_PAST = """
        did|was|were|had|came|went|got|said|saw|gave|took|told|broke|heard|found|left|kept|felt|made|stood|ran|sent
        grew|fell|spoke|wrote|chose|knew|brought|led|met|lost|won|held|sat|(?!hundred)\\w{2,}[^e\\W]ed
        """.strip();
    private static final Phrases WHEN = Phrases.of(
            "when (?:you|it|they|others|people|someone|nobody|everyone) (?!started|began)(?:could|let|read|%s)"
                    .formatted(ENGLISH_PAST),
            "toen");
    private static final Phrases PRODUCT = Phrases.of("""
        (?:the|those) (?:answers|replies|reactions|results)|your (?:answers|drawing|map)
        (?:know|see) (?:\\w+ ){0,4}now
        """, """
        (?:de|die) (?:antwoorden|reacties|resultaten)|je (?:antwoorden|tekening|kaart)
        (?:weet|zie) je nu
        """);
    private static final Phrases PAST = Phrases.of(ENGLISH_PAST, """
        (?:was|waren|had|hadden|werd|werden|kwam|kwamen|zag|zagen|trof|kreeg|kregen|wist|verbrak|bleek|bleken)%1$s
        (?:lag|lagen|sloeg|klonk|viel|vielen|bleef|bleven|ging|gingen|dacht|liet|las|vond|vonden|zei|zeiden)%1$s
        (?:stond|stonden|liep|liepen|koos|deed|deden|gaf|nam|sprak|spraken|schreef|schreven|bracht|schoot|hield)%1$s
        (?:(?<!hoe )vroeg|verraadden|dook|hielp|hielpen|zocht|bood|trok|leek|zweeg|sloot|verloor|wees)%1$s
        (?:ontbrak|stapte|merkte|hoorde|gebeurde|verbaasde|\\w+eerden|\\w+dden)%1$s
        \\w{2,}[^aeiou\\W](?:de|te|den|ten) (?:je|jij|er|het)
        """.formatted("(?!\\s*[,.?])"));
    private static final Phrases PRESENT = Phrases.of("""
        is|are|isn’t|aren’t|(?:what|who|where|how|that|it|there)’s|’re|do|does|don’t|doesn’t|get|gets
        has|have|hasn’t|haven’t|’ve|can|will|would|could|might
        """, """
        is|zijn|heb|hebt|heeft|hebben|kan|kun|kunnen|zou|zouden|mag|mogen|ben|doe|doet|doen
        """);
    private static final Phrases ANY_DAY = Phrases.of("""
        today(?:’s)?|lately|this week|once|recent(?:ly)?|these days|last|when you (?:started|began)
        """, """
        vandaag|laatste|ooit|weleens|achteraf|recent|vroeger|tegenwoordig|deze week|in het begin|dan je had gedacht
        (?:had|hadden) (?:[\\w’]+ )*(?:kunnen|mogen|moeten)
        """);

    @Override
    public Stream<Violation> violations(Passage passage) {
        return passage.field() == QUESTION && presupposes(passage)
                ? Stream.of(passage.violation(
                        "takes for granted that the nudge was done",
                        "ask what anybody can answer, such as “What did you notice today …?”"))
                : Stream.empty();
    }

    private static boolean presupposes(Passage passage) {
        return WHEN.areIn(passage) || PRODUCT.areIn(passage) || (isInPast(passage) && !ANY_DAY.areIn(passage));
    }

    /// Whether the main clause is in the past tense: its verb comes before those of subordinate clauses.
    private static boolean isInPast(Passage passage) {
        Matcher past = PAST.matcher(passage);
        return past.find() && !PRESENT.matcher(passage).region(0, past.start()).find();
    }
}
