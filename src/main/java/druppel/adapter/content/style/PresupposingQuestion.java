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
    private static final Phrases WHEN = Phrases.of("""
        when (?:you|it|they|others|people|someone|nobody|everyone) (?:could|let|read|did|was|were|had|came|went|got|said)
        when (?:you|it|they|others|people|someone|nobody|everyone) (?:saw|gave|took|told|broke|heard|found|left|kept)
        when (?:you|it|they|others|people|someone|nobody|everyone) (?:felt|made|stood|sent|(?!started)\\w+ed)
        """, "toen");
    private static final String NO_PARTICIPLE =
            "(?<!\\b(?:is|are|be|being|been|get|gets|not|so|most|least|without|for) )(?<!(?:’s|’ve|’re|n’t) )";
    private static final Phrases PAST = Phrases.of("""
        did|was|were|had|came|went|got|saw|gave|took|stood|ran
        %1$s(?:said|told|broke|heard|found|left|kept|felt|made|sent|(?!compared|hundred)\\w{2,}[^e\\W]ed)
        """.formatted(NO_PARTICIPLE), """
        was|waren|had|hadden|werd|werden|kwam|kwamen|zag|zagen|trof|kreeg|kregen|wist|verbrak|bleek|bleken|lag|lagen
        sloeg|klonk|viel|vielen|bleef|bleven|ging|gingen|dacht|liet|las|vond|vonden|zei|zeiden|stond|stonden|liep
        liepen|koos|deed|deden|gaf|nam|sprak|schreef|bracht|schoot|hield|(?<!hoe )vroeg|verraadden|dook|stapte
        merkte|hoorde|gebeurde|\\w{2,}[^aeiou\\W](?:de|te|den|ten) (?:je|jij|er|het)
        """);
    private static final Phrases PERFECT = Phrases.of("has|have|hasn’t|haven’t", "heb|hebt|heeft|hebben");
    private static final Phrases ANY_DAY = Phrases.of("""
        today(?:’s)?|lately|this week|once|recent(?:ly)?|these days|last|when you (?:started|began)
        would|could|might
        """, """
        vandaag|laatste|ooit|weleens|achteraf|recent|vroeger|tegenwoordig|deze week|in het begin|dan je had gedacht
        zou|zouden|kan|kunnen|mogen
        """);
    private static final Phrases PRODUCT = Phrases.of("""
        (?:the|those) (?:answers|replies|reactions|results)
        your (?:answers|drawing|map)
        """, """
        (?:de|die) (?:antwoorden|reacties|resultaten)
        je (?:antwoorden|tekening|kaart)
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
        return WHEN.areIn(passage) || PRODUCT.areIn(passage) || isInPast(passage) && !ANY_DAY.areIn(passage);
    }

    private static boolean isInPast(Passage passage) {
        Matcher past = PAST.matcher(passage);
        return past.find() && !PERFECT.matcher(passage).region(0, past.start()).find();
    }
}
