package druppel.adapter.content.style;

/// Rule that no question asks for the name of a colleague, except in praise.
final class NameQuestion {
    private static final Phrases PRAISE = Phrases.of(
            "thank(?:s|ed)?|help(?:ed|s)?|prais(?:e|ed)|compliments?|appreciated?|pass",
            "(?:be)?dank(?:t|te|en)?|help(?:t|en)?|hielp(?:en)?|hulp|compliment(?:en|je)?|waardeer(?:de|t)?|voorzet");

    static final StyleRule RULE = new PhraseRule(
            Passage.Field.QUESTIONS,
            Phrases.of("""
                ^(?:(?:to|with|from|for|by|of|between|about) )?(?:who|whom|whose|which (?:colleague|person|two people))
                , (?:and|or) (?:(?:by|with|to|for|from) )?(?:who|whom|whose)
                """, """
                ^(?:\\w+ )?(?:wie|wiens|welke (?:collega|medewerker|twee mensen))
                , (?:en|of) (?:(?:van|aan|bij|met|voor|door|naar|over) )?(?:wie|wiens)
                """),
            PRAISE::areIn,
            "can only be answered with a name",
            "ask for what happened, or how, and not for who");

    private NameQuestion() {}
}
