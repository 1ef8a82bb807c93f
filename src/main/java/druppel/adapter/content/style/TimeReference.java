package druppel.adapter.content.style;

import static druppel.adapter.content.style.Passage.Field.NUDGE;
import static druppel.adapter.content.style.Passage.Field.PLAN;
import static druppel.adapter.content.style.Passage.Field.QUESTION;

import java.util.Set;

/// Rules that a nudge that speaks of a time has the condition that makes it come at the right time.
final class TimeReference {
    /// Times after the afternoon question, which then would be about something that has yet to happen.
    static final StyleRule EVENING = new PhraseRule(
            Set.of(NUDGE, PLAN, QUESTION),
            Phrases.of("""
                tonight|this evening|on (?:my|your|the) way home|(?:go|get|head|drive) home
                end of the (?:working )?day|close (?:my|your) laptop
                (?:at|until|till|before|after|by|past) (?:four|five|six|seven|eight)(?: o’clock)?(?! (?!and|or)\\w)
                half past (?:four|five|six|seven)|[4-9] ?p\\.?m|(?:1[6-9]|2[0-3])[:.]\\d\\d
                """, """
                vanavond|op weg naar huis|naar huis (?:ga|gaat|rijd|rijdt|fiets|fietst)
                einde? van (?:de|je|mijn) (?:werk)?dag|laptop dicht\\w*
                (?:om|tot|voor|na|rond|vanaf|tegen) (?:vier|vijf|zes|zeven|acht) uur
                half ?(?:vijf|zes|zeven|acht)|(?:na|tegen|voor) (?:vieren|vijven|zessen)|(?:1[6-9]|2[0-3])[:.]\\d\\d
                """),
            passage -> passage.nudge().conditions().notBefore().isPresent(),
            "speaks of a time after the afternoon question: “%s”",
            "add “not_before:” with that time to the nudge, or speak of an earlier one");

    /// Days of the week, and words that do not fit every day of the week.
    static final StyleRule WEEKDAY = new PhraseRule(
            Set.of(NUDGE, PLAN),
            Phrases.of("""
                (?<!\\ba )(?:mon|tues|wednes|thurs|fri|satur|sun)days?
                (?<!from )(?<!it )tomorrow(?:’s)?|this week(?:’s)?(?![^.!]*\\?)
                """, """
                (?:maan|dins|woens|donder|vrij|zater|zon)dag(?:en)?
                (?<!vanaf )(?<!er )morgen(?:ochtend|middag|vroeg)?|deze week(?![^.!]*\\?)
                """),
            passage -> !passage.nudge().conditions().days().isEmpty(),
            "does not fit every working day: “%s”",
            "add “days:” to the nudge, or leave it out");

    /// Moments of the morning, which are over when a tip is asked for in the afternoon.
    static final StyleRule MORNING = new PhraseRule(
            Set.of(NUDGE, PLAN),
            Phrases.of("""
                (?<!from )this morning|start (?:the|your) day|before (?:noon|ten|nine)
                first (?:\\w+ )?(?:meeting|e-?mails?|calls?|messages?|coffee|appointment)
                before (?:you open )?your (?:e-?mail|inbox)
                """, """
                (?<!van )(?:vanochtend|vanmorgen)|begin van (?:de|je) dag
                eerste (?:\\w+ )?(?:overleg|vergadering|mails?|telefoontje|bericht|koffie|afspraak)
                nog voor je (?:e-)?mail
                """),
            passage -> !passage.nudge().conditions().tip(),
            "only fits the morning: “%s”",
            "add “not_as_tip: true” to the nudge, or leave it out");

    private TimeReference() {}
}
